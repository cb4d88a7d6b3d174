using System.Globalization;
using System.Text.RegularExpressions;

namespace SupervisionPortal.Web.Shared;

/// <summary>Reads a time of day from one forgiving text field.</summary>
internal static partial class TypedTime
{
    public static TimeOnly? Read(string? text)
    {
        var typed = TypedDay.InAsciiDigits(text ?? "").Trim().ToLowerInvariant();
        foreach (var words in DateWords.All)
        {
            if (Is(words.Text("Dates.Midday")))
                return new TimeOnly(12, 0);
            if (Is(words.Text("Dates.Midnight")))
                return new TimeOnly(0, 0);
            if (words.Names("Dates.MorningWords").FirstOrDefault(typed.Contains) is { } morning)
                typed = typed.Replace(morning, "", StringComparison.Ordinal).Trim() + "am";
            else if (words.Names("Dates.AfternoonWords").FirstOrDefault(typed.Contains) is { } afternoon)
                typed = typed.Replace(afternoon, "", StringComparison.Ordinal).Trim() + "pm";
        }
        var match = Clock().Match(typed);
        if (!match.Success)
            return null;
        var hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].Value, CultureInfo.InvariantCulture) : 0;
        var half = match.Groups["half"].Value;
        if (minute > 59 || hour > (half == "" ? 23 : 12) || (half != "" && hour == 0))
            return null;
        if (half != "")
            hour = (hour % 12) + (half == "p" ? 12 : 0);
        return new TimeOnly(hour, minute);

        bool Is(string word) => typed == TypedDay.InAsciiDigits(word).ToLowerInvariant();
    }

    [GeneratedRegex(@"^(?<hour>\d{1,2})(?:\s*[:.h]\s*(?<minute>\d{2}))?\s*(?:(?<half>[ap])\.?\s*m\.?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();
}
