using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Web.Features.People;

/// <summary>What stands on top of every part of somebody's file.</summary>
public sealed record FileHead
{
    public required PersonName Name { get; init; }

    /// <summary>The visitor, as they stand to the person.</summary>
    public required Actor Actor { get; init; }

    /// <summary>The latest post; null for somebody who never had one.</summary>
    public Post? Post { get; init; }

    public string? Title { get; init; }

    public string? Team { get; init; }

    public PersonName? Supervisor { get; init; }

    public DateOnly? SupervisorSince { get; init; }

    /// <summary>The supervisor left; their line manager holds the file until a successor is named.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Who supervises their profession that day, beside the supervisor.</summary>
    public IReadOnlyList<PersonName> Professionals { get; init; } = [];

    /// <summary>"Every 2 weeks"; null where nothing is due.</summary>
    public string? OneToOnes { get; init; }

    public DateOnly? AwaySince { get; init; }

    public required int OpenCases { get; init; }

    public required int Records { get; init; }

    public required int OpenActions { get; init; }

    public required DateOnly Today { get; init; }

    public Guid Id => Name.Id;

    public bool IsSelf => Actor.Is(Relation.Supervisee);

    /// <summary>One of the two whose file it is.</summary>
    public bool IsOneOfTheTwo => Actor.Is(Relation.Supervisor | Relation.Supervisee);

    /// <summary>More than an administrator, who sees posts and absences and nothing of the supervision itself, and more than who covers.</summary>
    public bool ShowsSupervision => (Actor.Relation & ~(Relation.Administrator | Relation.Cover)) != Relation.None;

    /// <summary>What is due, and the cases: all that who covers needs of the file.</summary>
    public bool ShowsDue => ShowsSupervision || Actor.Is(Relation.Cover);

    /// <summary>What was agreed are a record's words: for those two alone.</summary>
    public bool ShowsActions => IsOneOfTheTwo;

    public bool ShowsHealth => Actor.Is(Relation.Supervisor | Relation.Supervisee | Relation.LineManager | Relation.HumanResources | Relation.Administrator);

    public bool HasLeft => Post is { LeftOn: { } left } && left <= Today;

    public bool MayBook => (IsOneOfTheTwo || Actor.Is(Relation.Cover)) && !HasLeft && Supervisor is not null;

    public bool MayRecordAbsence => Actor.Is(Relation.Supervisor | Relation.Supervisee | Relation.Administrator);
}
