namespace SupervisionPortal.Domain.Policies;

/// <summary>Something the policy asks of somebody by a date.</summary>
/// <param name="Person">The supervisee's id as in the facts.</param>
/// <param name="Kind">What is asked.</param>
/// <param name="Subject">The person's id, "session:ID", "record:SESSION/case", "record:SESSION/personal", "case:REF" or "absence:YYYY-MM-DD".</param>
/// <param name="TargetOn">The day to aim for; the due date where the policy tells no other. Null while suspended.</param>
/// <param name="DueOn">The last day, whole, in the organisation's zone. Null while suspended.</param>
/// <param name="State">On the day asked about.</param>
/// <param name="AcceptedAt">UTC; set only where <paramref name="State"/> is auto-accepted: the first instant after the window.</param>
/// <param name="Source">The rule behind it.</param>
/// <param name="Derivation">How the date came about.</param>
public sealed record Obligation(
    string Person,
    ObligationKind Kind,
    string Subject,
    DateOnly? TargetOn,
    DateOnly? DueOn,
    ObligationState State,
    DateTime? AcceptedAt,
    Source Source,
    Derivation Derivation);
