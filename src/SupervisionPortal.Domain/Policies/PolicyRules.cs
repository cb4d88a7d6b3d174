using SupervisionPortal.Domain.Cases;

namespace SupervisionPortal.Domain.Policies;

/// <summary>The rules of a pack. What is null or empty, the policy does not ask for.</summary>
public sealed record PolicyRules
{
    /// <summary>In order of precedence; the last binds everybody, always.</summary>
    public required IReadOnlyList<FrequencyRule> Frequency { get; init; }

    /// <summary>After an absence on the due date: in working days after the return.</summary>
    public required DatedRule Absence { get; init; }

    /// <summary>After a session fell through for sickness: counted from the return to work.</summary>
    public DatedRule? RebookAfterSickness { get; init; }

    /// <summary>After a session fell through: counted from that day.</summary>
    public DatedRule? Rebook { get; init; }

    /// <summary>The case record: counted from the session.</summary>
    public DatedRule? CaseRecord { get; init; }

    public required SignOffRule SignOff { get; init; }

    /// <summary>Counted from the start in post.</summary>
    public required DatedRule SignAgreement { get; init; }

    /// <summary>Counted from the signature or the last review.</summary>
    public DatedRule? ReviewAgreement { get; init; }

    /// <summary>Counted from the day the new supervisor took over.</summary>
    public DatedRule? ReviewAgreementWithNewSupervisor { get; init; }

    public required IReadOnlyDictionary<CaseCategory, CaseRule> CaseDiscussion { get; init; }
    public required IReadOnlyDictionary<CaseCategory, CaseRule> PlanReview { get; init; }

    /// <summary>Counted from the last observation or the start in post.</summary>
    public DatedRule? Observation { get; init; }

    /// <summary>Null where the policy names no number.</summary>
    public SpanRule? Span { get; init; }

    /// <summary>Of whoever supervises: counted from the last time a session of theirs was observed, or the start in post.</summary>
    public DatedRule? SupervisionObservation { get; init; }

    /// <summary>Counted from the last supervision training.</summary>
    public DatedRule? Training { get; init; }

    public CoverRule? ArrangeCover { get; init; }
    public CoverRule? FormalCover { get; init; }

    /// <summary>How long a file is kept, counted from leaving.</summary>
    public DatedRule? Retention { get; init; }

    /// <summary>How far ahead dates are agreed.</summary>
    public required ScheduleRule Schedule { get; init; }

    /// <summary>How long a one-to-one of this person is to last on that day; null where the policy does not say.</summary>
    public SessionLength? LengthOn(DateOnly day, PersonFacts person) => FrequencyOn(day, person)?.Stage.Length;

    /// <summary>How often one-to-ones of this person are held on that day; null where no rule fits.</summary>
    public (FrequencyRule Rule, FrequencyStage Stage)? FrequencyOn(DateOnly day, PersonFacts person)
    {
        ArgumentNullException.ThrowIfNull(person);
        foreach (var rule in Frequency)
        {
            if (rule.Who.Fits(person) && rule.StageOn(day, person.StartedOn) is { } stage)
            {
                return (rule, stage);
            }
        }

        return null;
    }
}
