using SupervisionPortal.Data.Obligations;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Web.Shared.Obligations;

/// <summary>What the words of duties speak of, read in a handful of queries.</summary>
internal sealed record DutyContext
{
    public required IReadOnlyDictionary<Guid, PersonName> People { get; init; }

    /// <summary>The supervisor of each supervisee today.</summary>
    public required IReadOnlyDictionary<Guid, Guid> Supervisors { get; init; }

    public required ILookup<Guid, DutySession> Booked { get; init; }

    public required IReadOnlyDictionary<Guid, DutySession> Sessions { get; init; }

    /// <summary>By session.</summary>
    public required IReadOnlyDictionary<Guid, DutyRecord> Records { get; init; }

    public required IReadOnlyDictionary<Guid, (string Reference, CaseCategory Category)> Cases { get; init; }

    /// <summary>The open absences, by person.</summary>
    public required ILookup<Guid, Absence> Absences { get; init; }

    /// <summary>Of each supervisee the agreement that is negotiated, else the one in review.</summary>
    public required IReadOnlyDictionary<Guid, SupervisionAgreement> Agreements { get; init; }

    public required IReadOnlyDictionary<int, PolicyInForce> Policies { get; init; }

    /// <summary>The number of the policy in force.</summary>
    public required int PolicyNumber { get; init; }
}
