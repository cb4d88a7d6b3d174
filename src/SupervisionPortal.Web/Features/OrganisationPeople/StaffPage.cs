using SupervisionPortal.Data.People;

namespace SupervisionPortal.Web.Features.OrganisationPeople;

/// <summary>One person as the administrator keeps them.</summary>
public sealed record StaffPage
{
    public required PersonName Name { get; init; }

    public required string Email { get; init; }

    /// <summary>The language the portal speaks to them, by its own name; null where the organisation has one only.</summary>
    public string? Language { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<PostRow> Posts { get; init; }

    /// <summary>Was in post, and is no longer.</summary>
    public bool HasLeft { get; init; }

    public required IReadOnlyList<DutyRow> Duties { get; init; }

    public PersonName? Supervisor { get; init; }

    public DateOnly? SupervisorSince { get; init; }

    /// <summary>The supervisor left; their line manager holds the file until a successor is named.</summary>
    public bool IsHeld { get; init; }

    /// <summary>The supervisor left, and nobody stands above to hold the file.</summary>
    public bool SupervisorHasLeft { get; init; }

    /// <summary>How many they supervise today.</summary>
    public required int Supervises { get; init; }

    /// <summary>Who supervises their profession, by the first day.</summary>
    public required IReadOnlyList<ProfessionalRow> Professionals { get; init; }

    /// <summary>The form that names another.</summary>
    public required ProfessionalForm Professional { get; init; }

    /// <inheritdoc cref="StaffRow.SignsIn"/>
    public bool? SignsIn { get; init; }

    /// <summary>The link to choose a password, shown once; null otherwise.</summary>
    public string? Link { get; init; }

    public required StaffChoices Choices { get; init; }

    public required SupervisionForm Supervision { get; init; }
}
