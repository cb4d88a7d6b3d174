namespace SupervisionPortal.Web.Features.Policies;

/// <summary>The rules about one subject; its heading is the text <c>Group.</c> and its name.</summary>
public sealed record RuleGroup(string Subject, IReadOnlyList<RuleLine> Rules);
