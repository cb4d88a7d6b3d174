namespace SupervisionPortal.Domain.Policies;

/// <summary>How often one-to-one supervision is held.</summary>
/// <param name="Who">Whom it binds.</param>
/// <param name="Stages">At least one; a rule without stages has one open stage.</param>
/// <param name="Source">The clause behind it.</param>
public sealed record FrequencyRule(Audience Who, IReadOnlyList<FrequencyStage> Stages, Source Source)
{
    /// <summary>The stage in force on a day not before the start in post; null after the last one has ended.</summary>
    public FrequencyStage? StageOn(DateOnly day, DateOnly startedOn)
    {
        for (var i = 0; i < Stages.Count; i++)
        {
            if (Stages[i].Until is not { } until || day < until.AddTo(startedOn))
            {
                return Stages[i];
            }
        }

        return null;
    }
}
