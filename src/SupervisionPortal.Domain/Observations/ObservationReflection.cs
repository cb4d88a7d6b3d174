namespace SupervisionPortal.Domain.Observations;

/// <summary>
/// What the worker writes of an observation for themselves and the observer: from the day it took place until they sign, when it becomes a part of what
/// they sign. The others read it once it is signed.
/// </summary>
public sealed class ObservationReflection : TenantRow
{
    private ObservationReflection()
    {
    }

    /// <summary>An empty one: revision 0.</summary>
    public ObservationReflection(Guid observationId, Guid personId)
    {
        ObservationId = observationId;
        PersonId = personId;
    }

    public Guid ObservationId { get; private set; }

    public Guid PersonId { get; private set; }

    public string Text { get; private set; } = "";

    public int Revision { get; private set; }

    /// <summary>UTC; null before the first save.</summary>
    public DateTime? SavedAt { get; private set; }

    /// <returns>False where it was saved elsewhere since <paramref name="basedOn"/>: nothing was changed.</returns>
    public bool TrySave(string text, int basedOn, DateTime now)
    {
        if (basedOn != Revision)
        {
            return false;
        }

        if (!string.Equals(text, Text, StringComparison.Ordinal) || Revision == 0)
        {
            Text = text;
            Revision++;
        }

        SavedAt = now;
        return true;
    }
}
