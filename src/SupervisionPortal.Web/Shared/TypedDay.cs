using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SupervisionPortal.Web.Shared;

/// <summary>
/// Reads a day from one forgiving text field: any order that cannot be mistaken, every language of the portal, any digits.
/// What could mean two days, or contradicts itself, is no day.
/// </summary>
internal static partial class TypedDay
{
    private const int LongestText = 60;
    private const int GraceDays = 60;

    public static DateOnly? Read(string? text, DateOnly today, DateLean lean)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText)
            return null;
        var typed = InAsciiDigits(text).Normalize(NormalizationForm.FormC).Trim().ToLowerInvariant();
        if (Iso().Match(typed) is { Success: true } iso)
            return Exact(Number(iso, "year"), Number(iso, "month"), Number(iso, "day"));
        if (Numbers().Match(typed) is { Success: true } numbers)
            return OfParts(Number(numbers, "day"), Number(numbers, "month"), numbers.Groups["year"].Success ? numbers.Groups["year"].Value : null, today, lean);
        return Relative(typed, today, lean) ?? Worded(typed, today, lean);
    }

    /// <summary>The text with every script's decimal digits, Khmer's among them, as 0 to 9.</summary>
    public static string InAsciiDigits(string text) => string.Create(text.Length, text, static (span, from) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = char.IsDigit(from[i]) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(from[i])) : from[i];
    });

    private static DateOnly? Relative(string typed, DateOnly today, DateLean lean)
    {
        var tokens = Tokens(typed);
        foreach (var words in DateWords.All)
        {
            if (Says(words, "Dates.Today"))
                return today;
            if (Says(words, "Dates.Tomorrow"))
                return today.AddDays(1);
            if (Says(words, "Dates.Yesterday"))
                return today.AddDays(-1);
            if (words.Names("Dates.NextWords").Any(next => tokens.Count == 2 && tokens.Contains(Plain(next)))
                && tokens.Select(token => Weekday(token, words)).FirstOrDefault(found => found is not null) is { } named)
            {
                // The day of that name in the week after this one, weeks starting on Monday.
                var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
                return monday.AddDays(7 + (((int)named + 6) % 7));
            }
            if (tokens.Count == 1 && Weekday(tokens[0], words) is { } weekday)
            {
                var ahead = ((int)weekday - (int)today.DayOfWeek + 7) % 7;
                var behind = ((int)today.DayOfWeek - (int)weekday + 7) % 7;
                return lean == DateLean.Ahead ? today.AddDays(ahead) : today.AddDays(-behind);
            }
        }
        if (Distance().Match(typed) is { Success: true } distance)
        {
            var count = Number(distance, "count");
            return distance.Groups["unit"].Value switch
            {
                "day" => today.AddDays(count),
                "week" => today.AddDays(7 * count),
                _ => today.AddMonths(count),
            };
        }
        return null;

        bool Says(DateWords words, string key) => typed == InAsciiDigits(words.Text(key)).ToLowerInvariant();
    }

    private static DateOnly? Worded(string typed, DateOnly today, DateLean lean)
    {
        var tokens = Tokens(typed);
        var numbers = tokens.Where(token => char.IsAsciiDigit(token[0])).ToList();
        var names = tokens.Where(token => !char.IsAsciiDigit(token[0])).Select(Named).ToList();
        // Welsh has one word for March and Tuesday: it is the day if another word is a month, and the day comes first.
        var (_, month, _) = names.OrderBy(name => name.Weekday is null).LastOrDefault(name => name.Month is not null);
        var others = names.Where(name => name.Month != month).ToList();
        if (names.Count(name => name.Month == month) == 2)
            others.Add(names.First(name => name.Month == month));
        if (month is null || numbers.Count is 0 or > 2 || numbers.Exists(number => number.Length > 4)
            || names.Count > 2 || others.Count != names.Count - 1 || others.Exists(name => name.Weekday is null))
            return null;
        if (numbers.Count == 2 && numbers[0].Length == 4)
            numbers.Reverse();
        if (numbers[0].Length > 2)
            return null;
        var weekday = others.Select(name => name.Weekday).FirstOrDefault();
        var day = OfParts(int.Parse(numbers[0], CultureInfo.InvariantCulture), month.Value, numbers.Count == 2 ? numbers[1] : null, today, lean);
        // "Thursday 28 November" in a year when that is a Friday: one of the two is a slip, and only the writer knows which.
        return weekday is not null && day?.DayOfWeek != weekday ? null : day;
    }

    private static List<string> Tokens(string typed)
    {
        foreach (var filler in DateWords.All.SelectMany(words => words.Names("Dates.Fillers")).OrderByDescending(word => word.Length))
        {
            // Khmer writes without spaces, so its fillers are cut out wherever they stand; elsewhere they are whole words.
            typed = filler[0] < 'ក' || filler[0] > '\u17ff'
                ? Regex.Replace(typed, $@"(?<![\p{{L}}]){Regex.Escape(filler)}(?![\p{{L}}])", " ")
                : typed.Replace(filler, " ", StringComparison.Ordinal);
        }
        return [.. Token().Matches(typed).Select(match => Plain(match.Value)).Where(token => token.Length > 0)];
    }

    private static (string Word, int? Month, DayOfWeek? Weekday) Named(string token) => (
        token,
        DateWords.All.Select(words => Month(token, words)).FirstOrDefault(found => found is not null),
        DateWords.All.Select(words => Weekday(token, words)).FirstOrDefault(found => found is not null));

    private static int? Month(string token, DateWords words)
    {
        for (var i = 0; i < 12; i++)
        {
            if (Names(token, words.Months[i], words.MonthsShort[i]))
                return i + 1;
        }
        return null;
    }

    private static DayOfWeek? Weekday(string token, DateWords words)
    {
        for (var i = 0; i < 7; i++)
        {
            if (Names(token, words.Days[i], words.DaysShort[i]))
                return (DayOfWeek)i;
        }
        return null;
    }

    // A name in full, in short, or any beginning of it from the short form on ("sept").
    private static bool Names(string token, string full, string brief)
    {
        var (whole, start) = (Plain(full), Plain(brief));
        return token == whole || token == start
            || (token.Length > start.Length && whole.StartsWith(start, StringComparison.Ordinal) && whole.StartsWith(token, StringComparison.Ordinal));
    }

    private static string Plain(string word) => word.Trim().TrimEnd('.').ToLowerInvariant().Replace("dydd ", "", StringComparison.Ordinal);

    private static DateOnly? OfParts(int day, int month, string? year, DateOnly today, DateLean lean)
    {
        if (year is not null)
        {
            var number = int.Parse(year, CultureInfo.InvariantCulture);
            return Exact(year.Length == 2 ? 2000 + number : number, month, day);
        }
        var candidates = new[] { today.Year - 1, today.Year, today.Year + 1 }.Select(candidate => Exact(candidate, month, day)).OfType<DateOnly>();
        return lean == DateLean.Ahead
            ? candidates.Where(candidate => candidate >= today.AddDays(-GraceDays)).Cast<DateOnly?>().FirstOrDefault()
            : candidates.Where(candidate => candidate <= today.AddDays(GraceDays)).Cast<DateOnly?>().LastOrDefault();
    }

    private static DateOnly? Exact(int year, int month, int day) =>
        year is >= 1900 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?<day>\d{1,2})\s*[-/. ]\s*(?<month>\d{1,2})(?:\s*[-/. ]\s*(?<year>\d{4}|\d{2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(?:in )?(?<count>\d{1,3}) (?<unit>day|week|month)s?$", RegexOptions.CultureInvariant)]
    private static partial Regex Distance();

    // A run of digits with its ordinal ending, or a run of letters with their marks.
    [GeneratedRegex(@"(?<number>\d+)|[\p{L}\p{M}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
