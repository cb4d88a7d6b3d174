namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>Words that stand together in a comparison of two texts.</summary>
public sealed record WordRun(WordRunKind Kind, string Text);
