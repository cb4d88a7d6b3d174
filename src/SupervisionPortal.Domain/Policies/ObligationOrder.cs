namespace SupervisionPortal.Domain.Policies;

/// <summary>By person, due date (none last), the kind's word and subject; words compared character by character.</summary>
public sealed class ObligationOrder : IComparer<Obligation>
{
    public static readonly ObligationOrder Instance = new();

    private static readonly int[] Rank = RankByWord();

    private ObligationOrder()
    {
    }

    public int Compare(Obligation? x, Obligation? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if (!ReferenceEquals(x.Person, y.Person) && string.CompareOrdinal(x.Person, y.Person) is var byPerson and not 0)
        {
            return byPerson;
        }

        var byDay = (x.DueOn?.DayNumber ?? int.MaxValue).CompareTo(y.DueOn?.DayNumber ?? int.MaxValue);
        if (byDay != 0)
        {
            return byDay;
        }

        var byKind = Rank[(int)x.Kind].CompareTo(Rank[(int)y.Kind]);
        return byKind != 0 ? byKind : string.CompareOrdinal(x.Subject, y.Subject);
    }

    private static int[] RankByWord()
    {
        var sorted = Words.All<ObligationKind>().Order(StringComparer.Ordinal).ToList();
        return [.. Words.All<ObligationKind>().Select(word => sorted.IndexOf(word))];
    }
}
