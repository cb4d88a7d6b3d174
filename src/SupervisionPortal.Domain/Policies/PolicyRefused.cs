namespace SupervisionPortal.Domain.Policies;

/// <summary>A policy pack that cannot be used, with the place and the reason.</summary>
public sealed class PolicyRefused(string path, string sentence) : DocumentRefused(path, sentence);
