using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Web.Features.OrganisationPeople;

/// <summary>One person as the administrator keeps them.</summary>
public sealed record StaffPage
{
    public required PersonName Name { get; init; }

    public required string Email { get; init; }

    /// <summary>Null for somebody who never had a post.</summary>
    public Post? Latest { get; init; }

    public PersonName? Supervisor { get; init; }

    public DateOnly? SupervisorSince { get; init; }

    /// <summary>How many they supervise today.</summary>
    public required int Supervises { get; init; }

    /// <inheritdoc cref="StaffRow.SignsIn"/>
    public bool? SignsIn { get; init; }

    /// <summary>The link to choose a password, shown once; null otherwise.</summary>
    public string? Link { get; init; }

    public required StaffChoices Choices { get; init; }

    public required PostForm Post { get; init; }

    public required SupervisionForm Supervision { get; init; }
}
