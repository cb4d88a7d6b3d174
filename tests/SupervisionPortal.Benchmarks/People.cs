using System.Globalization;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Benchmarks;

/// <summary>Made-up people with a year of supervision each, the same for the same number.</summary>
internal static class People
{
    private const int SessionsEach = 24;
    private const int CasesEach = 10;

    private static readonly PostRole[] Roles = Enum.GetValues<PostRole>();
    private static readonly CaseCategory[] Categories = Enum.GetValues<CaseCategory>();

    public static List<PersonFacts> Batch(int first, int count, DateOnly asOf) =>
        [.. Enumerable.Range(first, count).Select(number => Person(number, asOf))];

    private static PersonFacts Person(int number, DateOnly asOf)
    {
        // Not for secrets: the same people on every run.
        var random = new Random(number);
        var startedOn = asOf.AddDays(-random.Next(400, 1200));
        return new PersonFacts
        {
            Id = number.ToString("D6", CultureInfo.InvariantCulture),
            Role = Roles[number % Roles.Length],
            CaseHolding = number % 3 != 0,
            FullTimeEquivalent = number % 4 == 0 ? 0.6m : 1m,
            StartedOn = startedOn,
            SupervisorSince = startedOn.AddDays(random.Next(0, 300)),
            Agreement = new AgreementFacts
            {
                SignedOn = startedOn.AddDays(20),
                Every = number % 10 == 0 ? Period.OfWeeks(2) : null,
            },
            Absences = number % 5 == 0 ? [new AbsenceFacts(asOf.AddDays(-20), number % 10 == 0 ? null : asOf.AddDays(-6))] : [],
            SupervisorAbsences = number % 7 == 0 ? [new SupervisorAbsenceFacts(asOf.AddDays(-18), null, false, false)] : [],
            Sessions = [.. Enumerable.Range(0, SessionsEach).Select(i => Session(i, random, asOf))],
            Cases = [.. Enumerable.Range(0, CasesEach).Select(i => Case(i, random, asOf))],
            ObservedOn = [asOf.AddDays(-random.Next(1, 200))],
            TrainedOn = asOf.AddDays(-random.Next(1, 1300)),
        };
    }

    private static SessionFacts Session(int i, Random random, DateOnly asOf)
    {
        var day = asOf.AddDays((-15 * (SessionsEach - i)) + random.Next(0, 6));
        var id = "s" + i.ToString(CultureInfo.InvariantCulture);
        if (random.Next(10) == 0)
        {
            return new SessionFacts
            {
                Id = id,
                Kind = SessionKind.OneToOne,
                Status = SessionStatus.Cancelled,
                PlannedFor = day,
                CancelledOn = day,
                Reason = random.Next(2) == 0 ? FallThroughReason.Sickness : FallThroughReason.Other,
                ReturnedOn = day.AddDays(7),
            };
        }

        return new SessionFacts
        {
            Id = id,
            Kind = random.Next(8) == 0 ? SessionKind.Group : SessionKind.OneToOne,
            Status = SessionStatus.Held,
            PlannedFor = day,
            HeldOn = day,
            CasesDiscussed = true,
            Records = [Record(RecordKind.Case, day, random), Record(RecordKind.Personal, day, random)],
        };
    }

    private static RecordFacts Record(RecordKind kind, DateOnly day, Random random) => new()
    {
        Kind = kind,
        WrittenOn = day.AddDays(1),
        IssuedAt = day.AddDays(1).ToDateTime(new TimeOnly(16, 30), DateTimeKind.Utc),
        SignedOn = random.Next(12) == 0 ? null : day.AddDays(random.Next(1, 8)),
    };

    private static CaseFacts Case(int i, Random random, DateOnly asOf) => new()
    {
        Ref = "C-" + i.ToString(CultureInfo.InvariantCulture),
        Category = Categories[random.Next(Categories.Length)],
        AllocatedOn = asOf.AddDays(-random.Next(100, 400)),
        PlanReviewMonths = 3,
        DiscussedOn = [.. Enumerable.Range(1, 4).Select(n => asOf.AddDays(-25 * n))],
        PlanReviewedOn = [asOf.AddDays(-random.Next(1, 120))],
    };
}
