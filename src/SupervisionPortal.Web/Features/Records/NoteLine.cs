namespace SupervisionPortal.Web.Features.Records;

/// <param name="Heading">What it is, who and when.</param>
/// <param name="Part">The part it is about, or null.</param>
public sealed record NoteLine(string Heading, string? Part, string Text);
