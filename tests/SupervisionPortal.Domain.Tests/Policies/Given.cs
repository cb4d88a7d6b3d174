using System.Globalization;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Domain.Tests.Policies;

/// <summary>Facts for tests, short enough to read as a sentence.</summary>
internal static class Given
{
    public const string PersonId = "p1";

    public static WorkingCalendar London { get; } = Calendar("Europe/London", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25");

    public static WorkingCalendar Calendar(string zone, params string[] holidays) =>
        new(TimeZoneInfo.FindSystemTimeZoneById(zone), WorkingCalendar.MondayToFriday, holidays.Select(Day));

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? DayOrNone(string? text) => text is null ? null : Day(text);

    public static DateTime Instant(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);

    public static PersonFacts Person(PostRole role = PostRole.SocialWorker, string startedOn = "2020-01-06") => new()
    {
        Id = PersonId,
        Role = role,
        StartedOn = Day(startedOn),
        Agreement = new AgreementFacts { SignedOn = Day(startedOn) },
    };

    public static SessionFacts Held(string on, string id = "s1") => new()
    {
        Id = id,
        Kind = SessionKind.OneToOne,
        Status = SessionStatus.Held,
        PlannedFor = Day(on),
        HeldOn = Day(on),
    };

    public static SessionFacts Cancelled(string on, FallThroughReason? reason = null, string? returnedOn = null, string id = "s2") => new()
    {
        Id = id,
        Kind = SessionKind.OneToOne,
        Status = SessionStatus.Cancelled,
        PlannedFor = Day(on),
        CancelledOn = Day(on),
        Reason = reason,
        ReturnedOn = DayOrNone(returnedOn),
    };

    public static SessionFacts Missed(string plannedFor, FallThroughReason? reason = null, string? returnedOn = null, string id = "s2") => new()
    {
        Id = id,
        Kind = SessionKind.OneToOne,
        Status = SessionStatus.Missed,
        PlannedFor = Day(plannedFor),
        Reason = reason,
        ReturnedOn = DayOrNone(returnedOn),
    };

    public static RecordFacts Issued(string at, RecordKind kind = RecordKind.Case, string? signedOn = null, string? disagreedOn = null) => new()
    {
        Kind = kind,
        WrittenOn = DateOnly.FromDateTime(Instant(at)),
        IssuedAt = Instant(at),
        SignedOn = DayOrNone(signedOn),
        DisagreedOn = DayOrNone(disagreedOn),
    };

    public static CaseFacts Case(CaseCategory category, string allocatedOn, params string[] discussedOn) => new()
    {
        Ref = "C-1",
        Category = category,
        AllocatedOn = Day(allocatedOn),
        DiscussedOn = [.. discussedOn.Select(Day)],
    };

    public static IReadOnlyList<Obligation> Obligations(string pack, PersonFacts person, string asOf, WorkingCalendar? calendar = null) =>
        ShippedPolicies.Get(pack).Evaluate(person, calendar ?? London, Day(asOf));

    /// <summary>The only obligation of that kind, or null where there is none.</summary>
    public static Obligation? Only(this IReadOnlyList<Obligation> obligations, ObligationKind kind) =>
        obligations.SingleOrDefault(obligation => obligation.Kind == kind);

    public static string? Text(this DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
