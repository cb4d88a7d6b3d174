namespace SupervisionPortal.Domain.Policies;

/// <summary>
/// An obligation as last computed: a cache with one updater. Its state is not kept; it follows from the due date and today.
/// </summary>
public sealed class StoredObligation : TenantRow
{
    private StoredObligation()
    {
    }

    public StoredObligation(Guid personId, ObligationKind kind, string subject)
    {
        PersonId = personId;
        Kind = kind;
        Subject = subject;
    }

    /// <summary>The person whose facts it comes from.</summary>
    public Guid PersonId { get; private set; }

    public ObligationKind Kind { get; private set; }

    /// <summary>As the engine names it: the person's id, "session:…", "record:…/case", "case:…", "absence:…".</summary>
    public string Subject { get; private set; } = "";

    /// <summary>The session, record or case it is about, or null where it is about the person.</summary>
    public Guid? SubjectId { get; private set; }

    public DateOnly? TargetOn { get; private set; }

    /// <summary>Null while it is suspended.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The rule in a sentence.</summary>
    public string Rule { get; private set; } = "";

    public string Clause { get; private set; } = "";

    /// <summary>The policy's own words, or null.</summary>
    public string? Quote { get; private set; }

    /// <summary>The policy is silent: the rule is the portal's default.</summary>
    public bool IsDefault { get; private set; }

    /// <summary>How the date came: derivation steps as JSON.</summary>
    public string Derivation { get; private set; } = "[]";

    /// <summary>The version of the organisation's policy it was computed under.</summary>
    public int PolicyNumber { get; private set; }

    /// <summary>Takes the engine's newest answer.</summary>
    /// <returns>True where anything differs from what was stored.</returns>
    public bool Take(Obligation obligation, Guid? subjectId, string derivation, int policyNumber)
    {
        var same = SubjectId == subjectId && TargetOn == obligation.TargetOn && DueOn == obligation.DueOn
            && Rule == obligation.Source.Rule && Clause == obligation.Source.Clause && Quote == obligation.Source.Quote
            && IsDefault == obligation.Source.IsDefault && Derivation == derivation && PolicyNumber == policyNumber;
        if (same)
        {
            return false;
        }

        SubjectId = subjectId;
        TargetOn = obligation.TargetOn;
        DueOn = obligation.DueOn;
        Rule = obligation.Source.Rule;
        Clause = obligation.Source.Clause;
        Quote = obligation.Source.Quote;
        IsDefault = obligation.Source.IsDefault;
        Derivation = derivation;
        PolicyNumber = policyNumber;
        return true;
    }

    /// <summary>Overdue after the due day, due in its last seven days, suspended without one.</summary>
    public ObligationState StateOn(DateOnly today) =>
        DueOn is not { } due ? ObligationState.Suspended
        : today > due ? ObligationState.Overdue
        : due.DayNumber - today.DayNumber <= 7 ? ObligationState.Due
        : ObligationState.Upcoming;
}
