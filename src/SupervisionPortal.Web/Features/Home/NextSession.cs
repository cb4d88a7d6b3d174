namespace SupervisionPortal.Web.Features.Home;

/// <summary>A session to come, as the side of home shows it.</summary>
/// <param name="With">The other of the two.</param>
/// <param name="IsOwn">The visitor is the one supervised.</param>
/// <param name="OpenActions">Agreed and not answered yet.</param>
/// <param name="AgendaItems">What both have put on its agenda.</param>
public sealed record NextSession(
    Guid Id, DateOnly On, TimeOnly? StartsAt, int? Minutes, string? Venue, Guid SuperviseeId, string With, bool IsOwn, int OpenActions, int AgendaItems);
