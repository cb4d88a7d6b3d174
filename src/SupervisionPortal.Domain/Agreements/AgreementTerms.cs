using SupervisionPortal.Domain.Calendars;

namespace SupervisionPortal.Domain.Agreements;

/// <summary>What two people agree on in numbers: the facts of an agreement.</summary>
/// <param name="Every">The interval as an ISO 8601 period; null: as often as the policy says.</param>
/// <param name="Minutes">How long a session is meant to take; null: as the policy says.</param>
/// <param name="Venue">Where they meet; null where it was left open.</param>
public sealed record AgreementTerms(string? Every, int? Minutes, string? Venue)
{
    /// <summary>The longest interval as ISO 8601 writes it, in characters.</summary>
    public const int IntervalLength = 20;

    public const int FewestMinutes = 5;
    public const int MostMinutes = 600;

    /// <summary>As the policy says, anywhere.</summary>
    public static readonly AgreementTerms None = new(null, null, null);

    /// <summary>Null: as often as the policy says.</summary>
    public Period? Interval() => Period.TryParse(Every, out var every) ? every : null;
}
