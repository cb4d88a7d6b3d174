using Microsoft.AspNetCore.Mvc.Rendering;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Shared.Obligations;

namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>What the booking page shows beside its form.</summary>
public sealed record BookingPage(PersonName Supervisee, bool IsOwn)
{
    /// <summary>Null where nobody supervises them.</summary>
    public PersonName? Supervisor { get; init; }

    /// <summary>Who may be the second supervisor of a joint session.</summary>
    public IReadOnlyList<SelectListItem> OtherSupervisors { get; init; } = [];

    /// <summary>The kinds that are booked here.</summary>
    public IEnumerable<SessionKind> Kinds => Enum.GetValues<SessionKind>().Where(kind => kind is not (SessionKind.Peer or SessionKind.Professional) && (kind != SessionKind.Joint || OtherSupervisors.Count > 0));

    /// <summary>Why it cannot be booked at all; null where it can.</summary>
    public string? Refusal { get; init; }

    public IReadOnlyList<SuggestedDay> Suggestions { get; init; } = [];

    /// <summary>What a one-to-one would answer.</summary>
    public IReadOnlyList<Duty> Duties { get; init; } = [];

    public IReadOnlyList<BookedSession> Booked { get; init; } = [];

    /// <summary>What speaks against this day, said once before it is booked.</summary>
    public IReadOnlyList<string> Concerns { get; init; } = [];

    /// <summary>Stands for what was warned of; null where nothing was.</summary>
    public string? Accepted { get; init; }
}
