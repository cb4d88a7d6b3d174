using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Domain.Agreements;

/// <summary>How long an interval two people may agree on: never longer than the policy's, from a day on.</summary>
/// <param name="Policy">In force that day.</param>
/// <param name="Person">The supervisee.</param>
/// <param name="Calendar">The organisation's.</param>
/// <param name="From">The first day the agreement could be in force.</param>
public sealed record IntervalLimit(Policy Policy, PersonFacts Person, WorkingCalendar Calendar, DateOnly From)
{
    /// <summary>The policy's rule of that day, or of the first in post.</summary>
    public Source? Rule => Policy.Rules.FrequencyOn(From > Person.StartedOn ? From : Person.StartedOn, Person)?.Rule.Source;

    /// <summary>The rule the terms would be laxer than; null where they are not.</summary>
    public Source? ExceededBy(AgreementTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return terms.Interval() is { } every ? Policy.SoonerThan(every, Person, Calendar, From) : null;
    }
}
