using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Domain.Records;

/// <summary>That a supervisee is told of an opening later: who decided it, why, and the day on which they are told.</summary>
/// <param name="Decider">Who decided, as they stand to the supervisee.</param>
/// <param name="TellOn">The local day on which the supervisee is told.</param>
public sealed record LaterTelling(Actor Decider, string? Why, DateOnly TellOn);
