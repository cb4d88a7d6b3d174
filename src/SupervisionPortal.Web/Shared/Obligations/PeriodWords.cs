using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Calendars;

namespace SupervisionPortal.Web.Shared.Obligations;

/// <summary>Says a period: "2 weeks", "every 2 weeks".</summary>
public static class PeriodWords
{
    private static readonly LocalizedString Nothing = new(string.Empty, string.Empty);

    public static string Length(this IStringLocalizer<ObligationTexts> texts, Period period) => InWords(texts, "Length", period);

    public static string Every(this IStringLocalizer<ObligationTexts> texts, Period period) => InWords(texts, "Every", period);

    private static string InWords(IStringLocalizer<ObligationTexts> texts, string prefix, Period period)
    {
        var months = period.Months == 0 ? Nothing
            : period.Months % 12 == 0 ? texts.Counted($"{prefix}.Years", period.Months / 12)
            : texts.Counted($"{prefix}.Months", period.Months);

        // After months the days only add a length: "every month and 3 days".
        var unit = period.Months == 0 ? prefix : "Length";
        var days = period.Days == 0 ? Nothing
            : period.Days % 7 == 0 ? texts.Counted($"{unit}.Weeks", period.Days / 7)
            : texts.Counted($"{unit}.Days", period.Days);
        return period.Months > 0 && period.Days > 0 ? texts["Length.Both", months.Value, days.Value]
            : period.Months > 0 ? months
            : days;
    }
}
