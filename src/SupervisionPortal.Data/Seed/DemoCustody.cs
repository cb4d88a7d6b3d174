using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Files;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Data.Seed;

/// <summary>Writes the custody trails of the demonstration's files, and the hand-overs of those that passed on, by the domain's own verbs.</summary>
internal sealed class DemoCustody(WorkingCalendar calendar, DateTime now, DemoIds ids, DemoStaff staff, IReadOnlyList<Session> sessions, DemoRecords records)
{
    private const string OffersNote =
        "We were working on saying no to extra duty work. Two visits are booked for next week; the actions of our last session are realistic. Please agree a day soon, the next one-to-one is close.";

    private const string ThanksNote = "Thank you. We have met and looked through the open actions together.";

    private readonly DateOnly _today = calendar.LocalDate(now);
    private readonly Guid? _administrator = staff.Appointments.Find(row => row.Kind == AppointmentKind.Administrator)?.PersonId;

    public List<FileCustody> Trail { get; } = [];

    public List<HandOver> HandOvers { get; } = [];

    public void Trace()
    {
        foreach (var person in staff.People)
        {
            Trace(person);
        }
    }

    private void Trace(DemoPerson person)
    {
        var trail = new List<FileCustody>();
        HandOver? open = null;
        foreach (var supervision in person.Supervisions)
        {
            var former = trail.Count == 0 ? null : trail[^1].HolderId;
            var reason = supervision.IsHolding ? CustodyReason.SupervisorLeft
                : former is null ? CustodyReason.Began
                : trail.Exists(line => line.HolderId == supervision.SupervisorId) ? CustodyReason.SupervisorStays
                : CustodyReason.SupervisorChanged;
            var by = supervision.IsHolding ? null : _administrator;
            var at = At(supervision.From, 9);
            trail.Add(ids.Name(new FileCustody(person.Id, trail.Count + 1, supervision.SupervisorId, supervision.From, reason, null, by, at)));
            if (former is not { } from)
            {
                continue;
            }

            if (open is { IsOpen: true })
            {
                open.Supersede(HandOverChecklist.Nothing, by, at);
            }

            // Back with who had it before anybody took it over: nothing is handed over.
            open = reason == CustodyReason.SupervisorStays ? null : Pass(person, from, supervision, reason, by, at);
        }

        Trail.AddRange(trail);
        foreach (var move in HandOvers.Where(handOver => handOver.SuperviseeId == person.Id).SelectMany(handOver => handOver.Moves))
        {
            ids.Name(move);
        }
    }

    private HandOver Pass(DemoPerson person, Guid from, Supervision supervision, CustodyReason reason, Guid? by, DateTime at)
    {
        var handOver = ids.Name(HandOver.Begin(person.Id, from, supervision.SupervisorId, supervision.From, reason, ListOf(person, supervision), by, at));
        HandOvers.Add(handOver);
        var list = ListOf(person, supervision);
        var days = _today.DayNumber - supervision.From.DayNumber;
        if (supervision.IsHolding)
        {
            handOver.OfferForThem(list, at);
            if (HandOvers.Count(other => other.Reason == reason) % 3 != 0)
            {
                handOver.Acknowledge(null, list, To(handOver), At(supervision.From.AddDays(2), 15));
            }
        }
        else if (days is > 3 and < 30 or > 100)
        {
            handOver.Offer(OffersNote, list, new Actor(from, Relation.None), At(supervision.From.AddDays(1), 16));
            if (days > 100)
            {
                handOver.Acknowledge(ThanksNote, list, To(handOver), At(supervision.From.AddDays(4), 11));
            }
        }

        return handOver;
    }

    private static Actor To(HandOver handOver) => new(handOver.ToId, Relation.Supervisor);

    private HandOverChecklist ListOf(DemoPerson person, Supervision supervision)
    {
        var on = supervision.From;
        var isLately = on > _today.AddDays(-30);
        return new HandOverChecklist(
            isLately ? Count(RecordState.Draft) : 0,
            isLately ? Count(RecordState.Waiting) : 0,
            isLately ? Count(RecordState.Disputed) : 0,
            isLately ? records.Actions.Count(action => action.SuperviseeId == person.Id && action.Outcome == ActionOutcome.Open) : 2,
            isLately ? sessions.Count(session => session.SuperviseeId == person.Id && session.Status == SessionStatus.Planned && session.PlannedFor >= on) : 1,
            0,
            person.Cases.Count(@case => @case.IsOpen(on)),
            !supervision.IsHolding);

        int Count(RecordState state) => records.Records.Count(record => record.SuperviseeId == person.Id && record.State == state);
    }

    private DateTime At(DateOnly day, int hour) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new TimeOnly(hour, 20)), calendar.Zone);
}
