using SupervisionPortal.Domain.Calendars;

namespace SupervisionPortal.Domain.Policies;

/// <summary>A day, a calendar and people: all that obligations depend on beside the policy.</summary>
public sealed record Facts(DateOnly AsOf, WorkingCalendar Calendar, IReadOnlyList<PersonFacts> People)
{
    /// <summary>Reads facts from JSON, strictly.</summary>
    /// <param name="utf8">The document, with or without a byte order mark.</param>
    /// <exception cref="FactsRefused">Not valid JSON, an unknown key or word, a date that does not parse, or facts that contradict each other.</exception>
    public static Facts Parse(ReadOnlyMemory<byte> utf8) => FactsReader.Read(utf8);
}
