using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Domain.Records;

/// <summary>How long the supervisee has to answer, and when silence becomes acceptance, if ever.</summary>
/// <param name="EndsOn">The last local day to answer; null: no window.</param>
/// <param name="LapsesAt">UTC; null where silence is never acceptance.</param>
public sealed record AnswerWindow(DateOnly? EndsOn, DateTime? LapsesAt)
{
    /// <summary>The window of a record issued at <paramref name="issuedAt"/> (UTC) under a policy.</summary>
    /// <param name="policy">The one in force then.</param>
    /// <param name="calendar">The organisation's.</param>
    /// <param name="issuedAt">UTC.</param>
    /// <param name="kind">A policy may give a window to one kind of record only; null asks for the policy's window whatever the kind.</param>
    public static AnswerWindow Under(Policy policy, WorkingCalendar calendar, DateTime issuedAt, RecordKind? kind = null)
    {
        if (kind is { } one && !policy.Rules.SignOff.Records.Contains(one))
        {
            return new AnswerWindow(null, null);
        }

        var endsOn = policy.SignOffWindowEndsOn(calendar.LocalDate(issuedAt), calendar);
        return new AnswerWindow(endsOn, endsOn is { } day && policy.SilenceIsAcceptance ? policy.AcceptedByLapseAt(day, calendar) : null);
    }
}
