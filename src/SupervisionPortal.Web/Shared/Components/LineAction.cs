namespace SupervisionPortal.Web.Shared.Components;

/// <summary>The button of a line. Its words name the result.</summary>
/// <param name="IsSolid">Only where one click finishes or resumes the work.</param>
public sealed record LineAction(string Text, string Url, bool IsSolid = false);
