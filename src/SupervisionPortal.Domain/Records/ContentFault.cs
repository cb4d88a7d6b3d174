namespace SupervisionPortal.Domain.Records;

/// <param name="Place">Where, as <see cref="ContentPlace"/> names it.</param>
public sealed record ContentFault(string Place, ContentFaultKind Kind)
{
    /// <summary>A draft may hold the others until it is sent.</summary>
    public bool StopsSaving => Kind == ContentFaultKind.TooLong;
}
