using SupervisionPortal.Domain.Calendars;

namespace SupervisionPortal.Domain.Policies;

/// <summary>The supervision agreement (contract) between supervisee and supervisor.</summary>
public sealed record AgreementFacts
{
    /// <summary>Null while it is only a draft.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>The last review.</summary>
    public DateOnly? ReviewedOn { get; init; }

    /// <summary>A shorter interval the two agreed on; a longer one has no effect.</summary>
    public Period? Every { get; init; }
}
