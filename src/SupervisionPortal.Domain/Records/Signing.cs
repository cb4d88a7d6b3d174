namespace SupervisionPortal.Domain.Records;

/// <summary>What makes an act a signature besides who and when: the words agreed to and the name under them.</summary>
public sealed record Signing(string Intent, string Name);
