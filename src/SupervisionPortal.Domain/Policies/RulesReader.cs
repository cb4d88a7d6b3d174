using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Domain.Policies;

/// <summary>Reads and checks the "rules" of a pack.</summary>
internal static class RulesReader
{
    private const int MostWorkingDays = 250;
    private const int MostMinutes = 24 * 60;
    private const int MostSupervisees = 100;

    // A day from which a later period reaches a later day, whatever its units.
    private static readonly DateOnly Yardstick = new(2001, 1, 1);

    public static PolicyRules Read(JsonPlace rules)
    {
        rules.Object(
            "frequency", "absence", "rebook", "caseRecord", "signOff", "agreement", "caseDiscussion", "planReview",
            "observation", "supervisionObservation", "span", "training", "cover", "retention", "schedule");
        var rebook = rules.Optional("rebook")?.Object("sickness", "any");
        var agreement = rules.Required("agreement").Object("sign", "review", "newSupervisor");
        var cover = rules.Optional("cover")?.Object("arrange", "formal");
        return new PolicyRules
        {
            Frequency = Frequency(rules.Required("frequency")),
            Absence = InWorkingDays(rules.Required("absence")),
            RebookAfterSickness = OptionalRule(rebook, "sickness"),
            Rebook = OptionalRule(rebook, "any"),
            CaseRecord = OptionalRule(rules, "caseRecord"),
            SignOff = SignOff(rules.Required("signOff")),
            SignAgreement = WithNumber(agreement.Required("sign")),
            ReviewAgreement = OptionalRule(agreement, "review"),
            ReviewAgreementWithNewSupervisor = OptionalRule(agreement, "newSupervisor"),
            CaseDiscussion = CaseRules(rules, "caseDiscussion"),
            PlanReview = CaseRules(rules, "planReview"),
            Observation = OptionalRule(rules, "observation"),
            SupervisionObservation = OptionalRule(rules, "supervisionObservation"),
            Span = rules.Optional("span") is { } span ? Span(span) : null,
            Training = OptionalRule(rules, "training"),
            ArrangeCover = Cover(cover, "arrange"),
            FormalCover = Cover(cover, "formal"),
            Retention = OptionalRule(rules, "retention"),
            Schedule = Schedule(rules.Required("schedule")),
        };
    }

    private static SpanRule Span(JsonPlace place)
    {
        place.Object("atMost", "source");
        return new SpanRule(place.Required("atMost").Whole(1, MostSupervisees), Source(place));
    }

    private static List<FrequencyRule> Frequency(JsonPlace list)
    {
        var places = list.Items();
        if (places.Count == 0)
        {
            throw list.Refused("is empty: a policy says at least once how often supervision is held.");
        }

        var rules = new List<FrequencyRule>(places.Count);
        foreach (var place in places)
        {
            var rule = FrequencyRule(place);
            if (rules.Count > 0 && BindsEverybodyAlways(rules[^1]))
            {
                throw place.Refused("can never apply: the rule before it binds everybody.");
            }

            if (rule.Who.Roles.Count > 0 && rules.Exists(earlier => earlier.Who.Roles.Count == 0))
            {
                throw place.Refused("names roles, so it must come before the rules that name none.");
            }

            rules.Add(rule);
        }

        return BindsEverybodyAlways(rules[^1])
            ? rules
            : throw places[^1].Refused("leaves somebody without a rule: the last one must bind everybody and have no end.");
    }

    private static bool BindsEverybodyAlways(FrequencyRule rule) => rule.Who.IsEveryone && rule.Stages[^1].Until is null;

    private static FrequencyRule FrequencyRule(JsonPlace place)
    {
        place.Object(
            "who", "stages", "every", "atLatest", "everyWorkingDays", "eachCalendarMonth", "dividedByFullTimeEquivalent",
            "minutes", "source");
        var who = place.Optional("who") is { } audience ? Audience(audience) : Policies.Audience.Everyone;
        if (place.Optional("stages") is not { } list)
        {
            return new FrequencyRule(who, [new FrequencyStage(null, Cadence(place), Length(place))], Source(place));
        }

        foreach (var key in (string[])["every", "atLatest", "everyWorkingDays", "eachCalendarMonth", "dividedByFullTimeEquivalent", "minutes"])
        {
            if (place.Optional(key) is { } beside)
            {
                throw beside.Refused("cannot stand beside stages: each stage says it for itself.");
            }
        }

        var stages = new List<FrequencyStage>();
        var open = false;
        foreach (var at in list.Items())
        {
            at.Object("until", "every", "atLatest", "everyWorkingDays", "eachCalendarMonth", "dividedByFullTimeEquivalent", "minutes");
            if (open)
            {
                throw at.Refused("comes after a stage without an end.");
            }

            var stage = new FrequencyStage(at.Period("until"), Cadence(at), Length(at));
            if (stage.Until is not { } until)
            {
                open = true;
            }
            else if (stages.Count > 0 && !IsLonger(until, stages[^1].Until!.Value))
            {
                throw at.Required("until").Refused($"must lie after the stage before it, which ends at {stages[^1].Until}.");
            }

            stages.Add(stage);
        }

        return stages.Count > 0 ? new FrequencyRule(who, stages, Source(place)) : throw list.Refused("is empty.");
    }

    private static Audience Audience(JsonPlace place)
    {
        place.Object("roles", "caseHolding", "workingPattern");
        return new Audience(
            [.. place.Items("roles").Select(role => role.Word<PostRole>())],
            place.Optional("caseHolding")?.Flag(),
            place.Optional("workingPattern")?.Word<WorkingPattern>());
    }

    private static Cadence Cadence(JsonPlace place)
    {
        var ways = new[] { "every", "everyWorkingDays", "eachCalendarMonth" }.Count(place.Has);
        if (ways != 1)
        {
            throw place.Refused("must say how often in one way: every, everyWorkingDays or eachCalendarMonth.");
        }

        if (place.Optional("every") is { } every)
        {
            var period = every.Period();
            return Policies.Cadence.Of(period, AtLatest(place, period), place.Flag("dividedByFullTimeEquivalent"));
        }

        foreach (var key in (string[])["atLatest", "dividedByFullTimeEquivalent"])
        {
            if (place.Optional(key) is { } stray)
            {
                throw stray.Refused("belongs to every alone.");
            }
        }

        if (place.Optional("everyWorkingDays") is { } days)
        {
            return Policies.Cadence.OfWorkingDays(days.Whole(1, MostWorkingDays));
        }

        var monthly = place.Required("eachCalendarMonth");
        return monthly.Flag() ? Policies.Cadence.OfCalendarMonth() : throw monthly.Refused("can only be true.");
    }

    private static Period? AtLatest(JsonPlace place, Period every)
    {
        if (place.Optional("atLatest") is not { } at)
        {
            return null;
        }

        var latest = at.Period();
        return IsLonger(latest, every) ? latest : throw at.Refused($"must be longer than the aim, {every}.");
    }

    private static SessionLength? Length(JsonPlace place)
    {
        if (place.Optional("minutes") is not { } at)
        {
            return null;
        }

        at.Object("from", "to");
        var from = at.Required("from").Whole(1, MostMinutes);
        var to = at.Optional("to")?.Whole(from, MostMinutes) ?? from;
        return new SessionLength(from, to);
    }

    private static DatedRule? OptionalRule(JsonPlace? parent, string key) =>
        parent?.Optional(key) is { } place ? Rule(place) : null;

    private static DatedRule Rule(JsonPlace place)
    {
        place.Object("within", "withinWorkingDays", "noNumber", "source");
        var source = Source(place);
        if (!place.Flag("noNumber"))
        {
            return new DatedRule(Within(place), source);
        }

        return place.Has("within") || place.Has("withinWorkingDays")
            ? throw place.Required("noNumber").Refused("contradicts the number beside it.")
            : new DatedRule(null, source);
    }

    private static DatedRule WithNumber(JsonPlace place)
    {
        var rule = Rule(place);
        return rule.Within is null ? throw place.Refused("needs a number here: within or withinWorkingDays.") : rule;
    }

    private static DatedRule InWorkingDays(JsonPlace place)
    {
        var rule = WithNumber(place);
        return rule.Within!.WorkingDays > 0 ? rule : throw place.Refused("is counted in working days here: withinWorkingDays.");
    }

    private static Deadline Within(JsonPlace place)
    {
        if (place.Has("within") == place.Has("withinWorkingDays"))
        {
            throw place.Refused("must say how long in one way: within or withinWorkingDays.");
        }

        return place.Period("within") is { } period
            ? Deadline.Of(period)
            : Deadline.OfWorkingDays(place.Required("withinWorkingDays").Whole(1, MostWorkingDays));
    }

    private static SignOffRule SignOff(JsonPlace place)
    {
        place.Object("records", "withinWorkingDays", "silenceIsAcceptance", "source");
        var records = place.Items("records").ConvertAll(kind => kind.Word<RecordKind>());
        var window = place.Optional("withinWorkingDays")?.Whole(1, MostWorkingDays) ?? 0;
        var silence = place.Flag("silenceIsAcceptance");
        if (silence && window == 0)
        {
            throw place.Required("silenceIsAcceptance").Refused("needs a window: without withinWorkingDays a record never lapses.");
        }

        if (window > 0 != records.Count > 0)
        {
            throw place.Refused("must name both the records and their window, or neither.");
        }

        return new SignOffRule(records, window, silence, Source(place));
    }

    private static Dictionary<CaseCategory, CaseRule> CaseRules(JsonPlace rules, string key)
    {
        var byCategory = new Dictionary<CaseCategory, CaseRule>();
        foreach (var place in rules.Items(key))
        {
            place.Object("categories", "except", "first", "every", "atLatest", "asPlanIsReviewed", "noNumber", "source");
            var categories = Categories(place).FindAll(category => !byCategory.ContainsKey(category));
            if (categories.Count == 0)
            {
                throw place.Refused("can never apply: the rules before it name all its categories.");
            }

            var rule = CaseRule(place, categories);
            foreach (var category in categories)
            {
                byCategory.Add(category, rule);
            }
        }

        return byCategory;
    }

    private static List<CaseCategory> Categories(JsonPlace place)
    {
        if (place.Has("categories") && place.Has("except"))
        {
            throw place.Refused("must name its categories or those it leaves out, not both.");
        }

        var named = new HashSet<CaseCategory>();
        foreach (var category in place.Items(place.Has("categories") ? "categories" : "except"))
        {
            if (!named.Add(category.Word<CaseCategory>()))
            {
                throw category.Refused("is named twice.");
            }
        }

        return place.Has("categories")
            ? [.. named]
            : [.. Enum.GetValues<CaseCategory>().Where(category => !named.Contains(category))];
    }

    private static CaseRule CaseRule(JsonPlace place, List<CaseCategory> categories)
    {
        var every = place.Period("every");
        var asPlan = place.Flag("asPlanIsReviewed");
        if (place.Flag("noNumber") == (every is not null || asPlan))
        {
            throw place.Refused("must say how often (every, asPlanIsReviewed), or that there is no number (noNumber).");
        }

        if (every is null && (place.Optional("atLatest") ?? place.Optional("first")) is { } stray)
        {
            throw stray.Refused("needs every beside it.");
        }

        return new CaseRule(
            categories,
            place.Optional("first") is { } first ? Within(first.Object("within", "withinWorkingDays")) : null,
            every,
            every is { } aim ? AtLatest(place, aim) : null,
            asPlan,
            Source(place));
    }

    private static CoverRule? Cover(JsonPlace? cover, string key)
    {
        if (cover?.Optional(key) is not { } place)
        {
            return null;
        }

        place.Object("absentMoreThan", "within", "withinWorkingDays", "unplannedOnly", "source");
        return new CoverRule(
            place.Required("absentMoreThan").Period(),
            Within(place),
            place.Flag("unplannedOnly"),
            Source(place));
    }

    private static ScheduleRule Schedule(JsonPlace place)
    {
        place.Object("ahead", "source");
        return new ScheduleRule(place.Required("ahead").Period(), Source(place));
    }

    private static Source Source(JsonPlace parent)
    {
        var place = parent.Required("source").Object("rule", "clause", "quote");
        var rule = place.Required("rule").Text();
        var clause = place.Required("clause").Text();
        var isDefault = clause == Policies.Source.DefaultClause;
        if (isDefault && place.Optional("quote") is { } quote)
        {
            throw quote.Refused("cannot stand beside the clause 'default': where a policy is silent there is nothing to quote.");
        }

        return new Source(rule, clause, isDefault ? null : place.Required("quote").Text(), isDefault);
    }

    private static bool IsLonger(Period one, Period other) => one.AddTo(Yardstick) > other.AddTo(Yardstick);
}
