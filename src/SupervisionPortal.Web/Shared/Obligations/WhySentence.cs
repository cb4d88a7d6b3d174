using System.Globalization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Web.Shared.Obligations;

/// <summary>
/// Says why an obligation falls due when it does: what it is counted from, what the policy asks, and the day that gives.
/// A text is looked up as "Step.KIND.STEP", then as "Step.STEP". Its arguments are {0} the step's day, {1} its second day
/// (or moment), {2} its length ("2 weeks"), {3} its count ("5 working days") and {4} its interval ("every 2 weeks").
/// </summary>
public sealed class WhySentence(IStringLocalizer<ObligationTexts> texts, PortalDates dates)
{
    /// <summary>For use without a host's services, in the language of the running culture.</summary>
    public static WhySentence Standalone(PortalDates dates) => new(
        new StringLocalizer<ObligationTexts>(
            new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance)),
        dates);

    /// <summary>"The last one-to-one was held on Monday 22 September. There is to be one in each calendar month. So the next was due by Friday 31 October."</summary>
    public string Of(Obligation obligation)
    {
        ArgumentNullException.ThrowIfNull(obligation);
        var sentences = obligation.Derivation.Steps.Select(step => Step(obligation, step)).Append(End(obligation));
        return string.Join(' ', sentences);
    }

    /// <summary>The rule and its clause; where the policy is silent, that it is.</summary>
    public string RuleOf(Obligation obligation)
    {
        ArgumentNullException.ThrowIfNull(obligation);
        var source = obligation.Source;
        return source.IsDefault ? texts["Rule.Default", source.Rule] : texts["Rule.Policy", source.Rule, source.Clause];
    }

    /// <summary>The reasons, then the rule.</summary>
    public string InFull(Obligation obligation) => string.Join(' ', Of(obligation), RuleOf(obligation));

    private string Step(Obligation obligation, DerivationStep step)
    {
        var period = Period.TryParse(step.Value, out var parsed) ? parsed : (Period?)null;
        return Find(
            "Step",
            obligation.Kind,
            step.Kind == DerivationStepKind.SupervisorAway && step.Until is null ? "SupervisorAwayWithoutReturn" : step.Kind.ToString(),
            step.On is { } on ? dates.Day(on) : string.Empty,
            step.Until is { } until ? dates.Day(LastDay(step.Kind, until)) : string.Empty,
            period is { } length ? texts.Length(length) : step.Value ?? string.Empty,
            Count(step),
            Interval(step, period));
    }

    private string End(Obligation obligation) => Find(
        "End",
        obligation.Kind,
        obligation.State.ToString(),
        obligation.DueOn is { } due ? dates.Day(due) : string.Empty,
        obligation.AcceptedAt is { } accepted ? dates.Moment(accepted) : string.Empty);

    /// <summary>A stage is known by the first day after it, and spoken of by its last.</summary>
    private static DateOnly LastDay(DerivationStepKind kind, DateOnly until) =>
        kind == DerivationStepKind.Stage ? until.AddDays(-1) : until;

    private string Count(DerivationStep step) => step.Number is not { } number ? string.Empty : step.Kind switch
    {
        DerivationStepKind.PartTime => texts.Counted("Length.Days", number),
        DerivationStepKind.PlanReviewMonths => texts.Counted("Length.Months", number),
        _ => texts.Counted("Length.WorkingDays", number),
    };

    private string Interval(DerivationStep step, Period? period) =>
        step.Kind == DerivationStepKind.PlanReviewMonths && step.Number is { } months ? texts.Every(Period.OfMonths(months))
        : period is { } every ? texts.Every(every)
        : string.Empty;

    private string Find(string prefix, ObligationKind kind, string name, params object[] arguments)
    {
        var text = texts[$"{prefix}.{kind}.{name}", arguments];
        if (text.ResourceNotFound)
        {
            text = texts[$"{prefix}.{name}", arguments];
        }

        return text.ResourceNotFound
            ? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"No words for {prefix}.{kind}.{name}."))
            : text.Value;
    }
}
