using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Shared.Obligations;

namespace SupervisionPortal.Web.Features.People;

/// <summary>What stands beside a timeline.</summary>
public sealed record FileSide
{
    /// <summary>What is due and shown here.</summary>
    public required IReadOnlyList<Duty> Due { get; init; }

    public required int DueCount { get; init; }

    /// <summary>The one in force; null where none was signed.</summary>
    public SupervisionAgreement? Agreement { get; init; }

    public PersonName? AgreedWith { get; init; }

    /// <summary>The proposed dates shown here; the planned schedule goes on to the last of them all.</summary>
    public required IReadOnlyList<DateOnly> Proposed { get; init; }

    /// <summary>Days on which a one-to-one is booked.</summary>
    public required IReadOnlyCollection<DateOnly> Booked { get; init; }

    public DateOnly? ProposedUntil { get; init; }

    public required IReadOnlyList<Seen> SeenBy { get; init; }

    public required int Openings { get; init; }
}
