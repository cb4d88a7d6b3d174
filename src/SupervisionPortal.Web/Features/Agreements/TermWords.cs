using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Obligations;

namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>Says what two people agreed in numbers.</summary>
public sealed class TermWords(IStringLocalizer<AgreementTexts> texts, IStringLocalizer<ObligationTexts> periods, PortalDates dates)
{
    /// <summary>What people agree on in practice. Whether the policy lets them is another question.</summary>
    private static readonly string[] Intervals = ["P1W", "P2W", "P3W", "P4W", "P1M", "P6W", "P2M"];

    /// <summary>"Every 2 weeks"; for null, that the policy's interval stands.</summary>
    public string Every(string? every) => Period.TryParse(every, out var period) ? dates.Sentence(periods.Every(period)) : texts["Every.Policy"];

    public string Minutes(int? minutes) => minutes is { } number ? texts["Minutes.Number", dates.Number(number)] : texts["Minutes.Policy"];

    public string Venue(string? venue) => string.IsNullOrWhiteSpace(venue) ? texts["Venue.Open"] : venue;

    public string Of(AgreementTerm term, string value) => term switch
    {
        AgreementTerm.Every => Every(value),
        AgreementTerm.Minutes => Minutes(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : null),
        _ => Venue(value),
    };

    /// <summary>The intervals to choose from, the one agreed on among them.</summary>
    public IReadOnlyList<SelectListItem> Choices(string? agreed) =>
        [.. Intervals.Concat(agreed is { Length: > 0 } known && !Intervals.Contains(known) ? [known] : []).Select(every => new SelectListItem(Every(every), every))];

    /// <summary>Whether it can be chosen: an ISO 8601 period of a day or more; nothing for the policy's.</summary>
    public static bool IsInterval(string? every) => string.IsNullOrEmpty(every) || (every.Length <= AgreementTerms.IntervalLength && Period.TryParse(every, out _));

    /// <summary>Why an interval is refused, in the clause's own sentence.</summary>
    public string TooLong(Source rule) => rule.IsDefault ? texts["Every.TooLong.Default", rule.Rule] : texts["Every.TooLong", rule.Rule, rule.Clause];

    /// <summary>What the policy asks, beside the field.</summary>
    public string? Limit(Source? rule) =>
        rule is null ? null : rule.IsDefault ? texts["Every.Limit.Default", rule.Rule].Value : texts["Every.Limit", rule.Rule, rule.Clause].Value;
}
