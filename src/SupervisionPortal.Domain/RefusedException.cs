namespace SupervisionPortal.Domain;

/// <summary>A rule of the domain was broken. The user sees the refusal's sentence; nothing was changed.</summary>
public sealed class RefusedException(Refusal refusal) : Exception($"Refused: {refusal}")
{
    public Refusal Refusal { get; } = refusal;
}
