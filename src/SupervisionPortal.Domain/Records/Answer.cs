namespace SupervisionPortal.Domain.Records;

/// <summary>What was written under one prompt of the form.</summary>
/// <param name="Prompt">"section/prompt" by their ids in the form; in a case entry the heading's id.</param>
public sealed record Answer(string Prompt, string Text);
