namespace SupervisionPortal.Domain.Search;

/// <summary>A piece of an excerpt.</summary>
/// <param name="IsFind">It is what was looked for.</param>
public sealed record ExcerptPiece(string Text, bool IsFind);
