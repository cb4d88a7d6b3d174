using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SupervisionPortal.Domain.Calendars;

/// <summary>
/// A length of time in whole days and months, as ISO 8601 writes it: P2W, P1M, P10D, P1Y.
/// A year is twelve months and a week seven days.
/// </summary>
public readonly record struct Period
{
    // Four digits reach past the last year a date can hold, so a longer number is a slip of the pen.
    private const int LongestNumber = 4;

    private Period(int months, int days)
    {
        Months = months;
        Days = days;
    }

    /// <summary>Calendar months; twelve for each year.</summary>
    public int Months { get; }

    /// <summary>Calendar days; seven for each week.</summary>
    public int Days { get; }

    public static Period OfMonths(int months) => new(AtLeastOne(months), 0);

    public static Period OfDays(int days) => new(0, AtLeastOne(days));

    public static Period OfWeeks(int weeks) => new(0, 7 * AtLeastOne(weeks));

    /// <exception cref="FormatException">The text is not a period of at least one day.</exception>
    public static Period Parse(string text) =>
        TryParse(text, out var period)
            ? period
            : throw new FormatException($"'{text}' is not a period such as P2W, P1M, P10D or P1Y.");

    /// <summary>False for null, for fractions, times of day and for a period of no length.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Period period)
    {
        period = default;
        if (text is null || text.Length < 3 || text[0] != 'P')
        {
            return false;
        }

        int months = 0, days = 0;
        var at = 1;
        var lastUnit = -1;
        while (at < text.Length)
        {
            var from = at;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
            {
                at++;
            }

            if (at == from || at - from > LongestNumber || at == text.Length)
            {
                return false;
            }

            var number = int.Parse(text.AsSpan(from, at - from), NumberStyles.None, CultureInfo.InvariantCulture);
            var unit = "YMWD".IndexOf(text[at], StringComparison.Ordinal);
            if (unit <= lastUnit)
            {
                return false;
            }

            lastUnit = unit;
            at++;
            switch (unit)
            {
                case 0: months += 12 * number; break;
                case 1: months += number; break;
                case 2: days += 7 * number; break;
                default: days += number; break;
            }
        }

        if (months == 0 && days == 0)
        {
            return false;
        }

        period = new Period(months, days);
        return true;
    }

    /// <summary>
    /// The day this long after <paramref name="anchor"/>: the same day number, or the month's last day where it has
    /// no such day. Past the last day a date can hold, that last day.
    /// </summary>
    public DateOnly AddTo(DateOnly anchor) => Times(anchor, 1);

    /// <summary>The day <paramref name="count"/> such periods after the anchor, all counted from the anchor, so that a short month shortens no later one.</summary>
    public DateOnly Times(DateOnly anchor, int count)
    {
        var day = anchor;
        if (Months > 0)
        {
            var monthsLeft = (12 * (DateOnly.MaxValue.Year - anchor.Year)) + DateOnly.MaxValue.Month - anchor.Month;
            var months = (long)Months * count;
            if (months > monthsLeft)
            {
                return DateOnly.MaxValue;
            }

            day = anchor.AddMonths((int)months);
        }

        var days = (long)Days * count;
        return days > DateOnly.MaxValue.DayNumber - day.DayNumber ? DateOnly.MaxValue : day.AddDays((int)days);
    }

    /// <summary>ISO 8601 in the largest whole units: twelve months are P1Y, fourteen days P2W.</summary>
    public override string ToString()
    {
        if (Months == 0 && Days == 0)
        {
            return "P0D";
        }

        var text = "P";
        if (Months / 12 > 0 && Months % 12 == 0)
        {
            text += Invariant(Months / 12) + "Y";
        }
        else if (Months > 0)
        {
            text += Invariant(Months) + "M";
        }

        if (Days > 0 && Days % 7 == 0)
        {
            text += Invariant(Days / 7) + "W";
        }
        else if (Days > 0)
        {
            text += Invariant(Days) + "D";
        }

        return text;
    }

    private static int AtLeastOne(int number) =>
        number >= 1 ? number : throw new ArgumentOutOfRangeException(nameof(number), number, "A period is at least one day long.");

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
