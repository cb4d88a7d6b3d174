using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Domain.Records;

/// <summary>How long the supervisee has to answer, and when silence becomes acceptance, if ever.</summary>
/// <param name="EndsOn">The last local day to answer; null: no window.</param>
/// <param name="LapsesAt">UTC; null where silence is never acceptance.</param>
public sealed record AnswerWindow(DateOnly? EndsOn, DateTime? LapsesAt)
{
    /// <summary>The window of a record issued at <paramref name="issuedAt"/> (UTC) under a policy.</summary>
    public static AnswerWindow Under(Policy policy, WorkingCalendar calendar, DateTime issuedAt)
    {
        var endsOn = policy.SignOffWindowEndsOn(calendar.LocalDate(issuedAt), calendar);
        return new AnswerWindow(endsOn, endsOn is { } day && policy.SilenceIsAcceptance ? policy.AcceptedByLapseAt(day, calendar) : null);
    }
}
