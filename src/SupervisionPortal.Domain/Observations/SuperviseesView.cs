using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Domain.Observations;

/// <summary>
/// How a supervisee sees a session that was observed, on a form of their own (surrey §6). Once it is given the observer alone reads it: not the supervisor,
/// nor anybody above them.
/// </summary>
public sealed class SuperviseesView : TenantRow
{
    private SuperviseesView()
    {
    }

    /// <summary>An empty one: revision 0.</summary>
    public SuperviseesView(Guid observationId, Guid superviseeId)
    {
        ObservationId = observationId;
        SuperviseeId = superviseeId;
    }

    public Guid ObservationId { get; private set; }

    public Guid SuperviseeId { get; private set; }

    /// <summary>The answers of a <see cref="RecordContent"/> as JSON; empty before the first save.</summary>
    public string Content { get; private set; } = "";

    public int Revision { get; private set; }

    /// <summary>UTC; null before the first save.</summary>
    public DateTime? SavedAt { get; private set; }

    /// <summary>UTC, from when on the observer reads it; null while it is being written.</summary>
    public DateTime? GivenAt { get; private set; }

    public IReadOnlyList<Answer> Answers => Content.Length == 0 ? [] : RecordContent.FromJson(Content).Answers;

    /// <returns>False where it was saved elsewhere since <paramref name="basedOn"/>, or given: nothing was changed.</returns>
    public bool TrySave(IReadOnlyList<Answer> answers, int basedOn, DateTime now)
    {
        if (basedOn != Revision || GivenAt is not null)
        {
            return false;
        }

        var json = new RecordContent { Answers = [.. answers.Where(answer => answer.Text.Length > 0)] }.ToJson();
        if (!string.Equals(json, Content, StringComparison.Ordinal))
        {
            Content = json;
            Revision++;
        }

        SavedAt = now;
        return true;
    }

    /// <summary>Gives it to the observer; from then on it does not change.</summary>
    /// <exception cref="RefusedException">Nothing was written, or it was given already.</exception>
    public void Give(DateTime now)
    {
        if (GivenAt is not null || Answers.All(answer => string.IsNullOrWhiteSpace(answer.Text)))
        {
            throw new RefusedException(GivenAt is not null ? Refusal.AlreadyAnswered : Refusal.NothingWritten);
        }

        GivenAt = now;
    }
}
