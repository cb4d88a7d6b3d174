using System.Text;
using SupervisionPortal.Domain.Calendars;

namespace SupervisionPortal.Domain.Policies;

/// <summary>An organisation's supervision policy: a validated pack. Immutable, and safe to share between threads.</summary>
public sealed class Policy
{
    private static readonly string[] KnownLanguages = [LocalisedText.English, "km", "cy"];

    private Policy(string key, string title, int version, IReadOnlyList<string> languages, PolicyRules rules, PolicyForms forms)
    {
        Key = key;
        Title = title;
        Version = version;
        Languages = languages;
        Rules = rules;
        Forms = forms;
    }

    public string Key { get; }
    public string Title { get; }

    /// <summary>Counts up with each change of the pack.</summary>
    public int Version { get; }

    /// <summary>The languages of the forms, the organisation's own first; English is among them.</summary>
    public IReadOnlyList<string> Languages { get; }

    public PolicyRules Rules { get; }

    /// <summary>May be empty.</summary>
    public PolicyForms Forms { get; }

    /// <summary>Only then does a record nobody answered count as agreed.</summary>
    public bool SilenceIsAcceptance => Rules.SignOff.SilenceIsAcceptance;

    public Source SignOffSource => Rules.SignOff.Source;

    /// <exception cref="PolicyRefused">The pack is not valid JSON, has an unknown key, or a rule that cannot be meant.</exception>
    public static Policy Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(Encoding.UTF8.GetBytes(json));
    }

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="utf8">The pack, with or without a byte order mark.</param>
    public static Policy Parse(ReadOnlyMemory<byte> utf8)
    {
        using var document = JsonPlace.Document(utf8, Refuse);
        var pack = JsonPlace.Root(document, Refuse).Object("key", "title", "version", "languages", "rules", "forms");
        var languages = ReadLanguages(pack.Required("languages"));
        return new Policy(
            ReadKey(pack.Required("key")),
            pack.Required("title").Text(),
            pack.Required("version").Whole(1, int.MaxValue),
            languages,
            RulesReader.Read(pack.Required("rules")),
            new FormsReader(languages).Read(pack.Optional("forms")));
    }

    /// <summary>
    /// Everything the policy asks of this person that is not met on <paramref name="asOf"/>, and the records accepted by
    /// lapse. Sorted by due date (none last), kind and subject. Facts dated after asOf do not count yet.
    /// </summary>
    public IReadOnlyList<Obligation> Evaluate(PersonFacts person, WorkingCalendar calendar, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(calendar);
        return new Evaluation(Rules, person, calendar, asOf).Obligations();
    }

    /// <summary>
    /// The proposed one-to-one sessions from <paramref name="asOf"/> up to and with <paramref name="until"/>, stepping from
    /// the last session (or the start in post) by the policy's frequency. Days already past are not proposed, nor days
    /// on or after an expected leaving, nor any while no return from an absence is known.
    /// </summary>
    public IReadOnlyList<ScheduledSession> Schedule(PersonFacts person, WorkingCalendar calendar, DateOnly asOf, DateOnly until)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(calendar);
        return new SessionSteps(Rules, person, calendar, asOf).Schedule(until);
    }

    /// <summary>
    /// The rule that asks for a one-to-one sooner than this interval would; null where the interval is never the longer one. Months are not of one
    /// length, and stages end: every working day of the year to come is tried as the day of the last session.
    /// </summary>
    /// <param name="every">What two people want to agree on.</param>
    /// <param name="from">The first day the interval could count from.</param>
    public Source? SoonerThan(Period every, PersonFacts person, WorkingCalendar calendar, DateOnly from)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(calendar);
        var steps = new SessionSteps(Rules, person with { Agreement = null, Absences = [] }, calendar, from);
        var first = from > person.StartedOn ? from : person.StartedOn;
        for (var day = first; day <= first.AddYears(1); day = day.AddDays(1))
        {
            if (calendar.IsWorkingDay(day) && steps.After(day, default, null) is var next && every.AddTo(day) > next.DueOn)
            {
                return next.Rule.Source;
            }
        }

        return null;
    }

    /// <summary>The last day on which the supervisee's answer counts as in time; null where there is no window and the record waits.</summary>
    /// <param name="issuedOnLocal">The day of issue in the organisation's zone.</param>
    /// <param name="calendar">The organisation's calendar.</param>
    public DateOnly? SignOffWindowEndsOn(DateOnly issuedOnLocal, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return Rules.SignOff.WindowInWorkingDays > 0
            ? calendar.AddWorkingDays(issuedOnLocal, Rules.SignOff.WindowInWorkingDays)
            : null;
    }

    /// <summary>The last day on which what was decided about a case is to stand on its record in the case system; null where the policy gives no number.</summary>
    /// <param name="discussedOn">The day of the session, never that of the entry (havering §9).</param>
    /// <param name="calendar">The organisation's calendar.</param>
    public DateOnly? EnterCaseDecisionsBy(DateOnly discussedOn, WorkingCalendar calendar) => Rules.CaseRecord?.Within?.After(discussedOn, calendar);

    /// <summary>The moment an unanswered record counts as accepted, in UTC: the first instant of the local day after the window.</summary>
    public DateTime AcceptedByLapseAt(DateOnly windowEndsOn, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return Evaluation.AcceptedByLapseAt(windowEndsOn, calendar);
    }

    private static string ReadKey(JsonPlace place)
    {
        var key = place.Text();
        return key.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
            ? key
            : throw place.Refused("must be lower-case letters, digits and hyphens.");
    }

    private static List<string> ReadLanguages(JsonPlace place)
    {
        var languages = new List<string>();
        foreach (var item in place.Items())
        {
            var language = item.Text();
            if (!KnownLanguages.Contains(language))
            {
                throw item.Refused($"must be one of {string.Join(", ", KnownLanguages)}.");
            }

            if (languages.Contains(language))
            {
                throw item.Refused("is named twice.");
            }

            languages.Add(language);
        }

        return languages.Contains(LocalisedText.English) ? languages : throw place.Refused("must name English (en).");
    }

    private static PolicyRefused Refuse(string path, string sentence) => new(path, sentence);
}
