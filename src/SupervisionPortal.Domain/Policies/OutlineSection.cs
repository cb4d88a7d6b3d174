namespace SupervisionPortal.Domain.Policies;

/// <summary>A section of an outline form.</summary>
/// <param name="Id">Unique in its form.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Hint">Shown beside it; null for none.</param>
/// <param name="Text">The policy's printed wording, which the answer adds to; one line a paragraph or list item (•). Null where it prints none.</param>
public sealed record OutlineSection(string Id, LocalisedText Title, LocalisedText? Hint, LocalisedText? Text);
