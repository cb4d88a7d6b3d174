using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Domain.Policies;

/// <summary>Reads and checks facts.</summary>
internal static class FactsReader
{
    // Nobody's plan is reviewed less often than once in a childhood.
    private const int MostPlanReviewMonths = 216;

    public static Facts Read(ReadOnlyMemory<byte> utf8)
    {
        using var document = JsonPlace.Document(utf8, Refuse);
        var root = JsonPlace.Root(document, Refuse).Object("asOf", "calendar", "people");
        var asOf = root.Required("asOf").Day();
        var calendar = Calendar(root.Required("calendar"));
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return new Facts(asOf, calendar, root.Items("people").ConvertAll(person => Person(person, ids)));
    }

    private static WorkingCalendar Calendar(JsonPlace place)
    {
        place.Object("timeZone", "workingDays", "holidays");
        return new WorkingCalendar(
            Zone(place.Required("timeZone")),
            place.Optional("workingDays") is { } days ? WorkingDays(days) : WorkingCalendar.MondayToFriday,
            place.Items("holidays").ConvertAll(day => day.Day()));
    }

    private static TimeZoneInfo Zone(JsonPlace place)
    {
        var id = place.Text();
        return TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId
            ? zone
            : throw place.Refused("is not a time zone known here, such as Europe/London.");
    }

    private static List<DayOfWeek> WorkingDays(JsonPlace place)
    {
        var days = place.Items().ConvertAll(day => day.Word<WeekDay>() switch
        {
            WeekDay.Mon => DayOfWeek.Monday,
            WeekDay.Tue => DayOfWeek.Tuesday,
            WeekDay.Wed => DayOfWeek.Wednesday,
            WeekDay.Thu => DayOfWeek.Thursday,
            WeekDay.Fri => DayOfWeek.Friday,
            WeekDay.Sat => DayOfWeek.Saturday,
            _ => DayOfWeek.Sunday,
        });
        return days.Count > 0 ? days : throw place.Refused("is empty: a week needs at least one working day.");
    }

    private static PersonFacts Person(JsonPlace place, HashSet<string> ids)
    {
        place.Object(
            "id", "role", "caseHolding", "fullTimeEquivalent", "startedOn", "leftOn", "supervisorSince", "agreement",
            "absences", "supervisorAbsences", "sessions", "cases", "observedOn", "supervises", "supervisionObservedOn", "trainedOn");
        var sessionIds = new HashSet<string>(StringComparer.Ordinal);
        var refs = new HashSet<string>(StringComparer.Ordinal);
        return new PersonFacts
        {
            Id = Unique(place.Required("id"), ids),
            Role = place.Required("role").Word<PostRole>(),
            CaseHolding = place.Flag("caseHolding"),
            FullTimeEquivalent = place.Optional("fullTimeEquivalent") is { } equivalent ? Equivalent(equivalent) : 1m,
            StartedOn = place.Required("startedOn").Day(),
            LeftOn = place.Day("leftOn"),
            SupervisorSince = place.Day("supervisorSince"),
            Agreement = place.Optional("agreement") is { } agreement ? Agreement(agreement) : null,
            Absences = place.Items("absences").ConvertAll(Absence),
            SupervisorAbsences = place.Items("supervisorAbsences").ConvertAll(SupervisorAbsence),
            Sessions = place.Items("sessions").ConvertAll(session => Session(session, sessionIds)),
            Cases = place.Items("cases").ConvertAll(item => Case(item, refs)),
            ObservedOn = place.Items("observedOn").ConvertAll(day => day.Day()),
            Supervises = place.Flag("supervises"),
            SupervisionObservedOn = place.Items("supervisionObservedOn").ConvertAll(day => day.Day()),
            TrainedOn = place.Day("trainedOn"),
        };
    }

    private static decimal Equivalent(JsonPlace place)
    {
        var equivalent = place.Number();
        return equivalent is > 0m and <= 1m ? equivalent : throw place.Refused("must be above 0 and at most 1.");
    }

    private static AgreementFacts Agreement(JsonPlace place)
    {
        place.Object("signedOn", "reviewedOn", "every");
        return new AgreementFacts
        {
            SignedOn = place.Day("signedOn"),
            ReviewedOn = place.Day("reviewedOn"),
            Every = place.Period("every"),
        };
    }

    private static AbsenceFacts Absence(JsonPlace place)
    {
        place.Object("from", "returnedOn");
        var from = place.Required("from").Day();
        return new AbsenceFacts(from, NotBefore(place, "returnedOn", from, "from"));
    }

    private static SupervisorAbsenceFacts SupervisorAbsence(JsonPlace place)
    {
        place.Object("from", "returnedOn", "planned", "coverNamed");
        var from = place.Required("from").Day();
        return new SupervisorAbsenceFacts(
            from, NotBefore(place, "returnedOn", from, "from"), place.Flag("planned"), place.Flag("coverNamed"));
    }

    private static SessionFacts Session(JsonPlace place, HashSet<string> ids)
    {
        place.Object(
            "id", "kind", "status", "plannedFor", "heldOn", "casesDiscussed", "records", "cancelledOn", "reason", "returnedOn");
        var status = place.Required("status").Word<SessionStatus>();
        return new SessionFacts
        {
            Id = Unique(place.Required("id"), ids),
            Kind = place.Required("kind").Word<SessionKind>(),
            Status = status,
            PlannedFor = status == SessionStatus.Missed ? place.Required("plannedFor").Day() : place.Day("plannedFor"),
            HeldOn = HeldOn(place, status),
            CasesDiscussed = place.Flag("casesDiscussed"),
            CancelledOn = status == SessionStatus.Cancelled ? place.Required("cancelledOn").Day() : place.Day("cancelledOn"),
            Reason = place.Optional("reason")?.Word<FallThroughReason>(),
            ReturnedOn = place.Day("returnedOn"),
            Records = place.Items("records").ConvertAll(Record),
        };
    }

    private static RecordFacts Record(JsonPlace place)
    {
        place.Object("kind", "writtenOn", "issuedAt", "signedOn", "disagreedOn");
        return new RecordFacts
        {
            Kind = place.Required("kind").Word<RecordKind>(),
            WrittenOn = place.Day("writtenOn"),
            IssuedAt = place.Optional("issuedAt")?.Instant(),
            SignedOn = place.Day("signedOn"),
            DisagreedOn = place.Day("disagreedOn"),
        };
    }

    private static CaseFacts Case(JsonPlace place, HashSet<string> refs)
    {
        place.Object("ref", "category", "allocatedOn", "closedOn", "planReviewMonths", "discussedOn", "planReviewedOn");
        return new CaseFacts
        {
            Ref = Unique(place.Required("ref"), refs),
            Category = place.Required("category").Word<CaseCategory>(),
            AllocatedOn = place.Required("allocatedOn").Day(),
            ClosedOn = place.Day("closedOn"),
            PlanReviewMonths = place.Optional("planReviewMonths")?.Whole(1, MostPlanReviewMonths),
            DiscussedOn = place.Items("discussedOn").ConvertAll(day => day.Day()),
            PlanReviewedOn = place.Items("planReviewedOn").ConvertAll(day => day.Day()),
        };
    }

    private static DateOnly? NotBefore(JsonPlace parent, string key, DateOnly first, string firstKey)
    {
        if (parent.Optional(key) is not { } place)
        {
            return null;
        }

        var day = place.Day();
        return day >= first ? day : throw place.Refused($"lies before {firstKey}.");
    }

    /// <summary>The day a session was held: there if, and only if, it was.</summary>
    private static DateOnly? HeldOn(JsonPlace session, SessionStatus status)
    {
        if (status == SessionStatus.Held)
        {
            return session.Required("heldOn").Day();
        }

        return session.Optional("heldOn") is { } stray
            ? throw stray.Refused($"belongs to a session whose status is held; this one is {Words.Of(status)}.")
            : null;
    }

    private static string Unique(JsonPlace place, HashSet<string> known)
    {
        var id = place.Text();
        return known.Add(id) ? id : throw place.Refused("is used twice.");
    }

    private static FactsRefused Refuse(string path, string sentence) => new(path, sentence);
}
