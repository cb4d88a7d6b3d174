namespace SupervisionPortal.Domain.Policies;

/// <summary>Facts that cannot be meant, with the place and the reason.</summary>
public sealed class FactsRefused(string path, string sentence) : DocumentRefused(path, sentence);
