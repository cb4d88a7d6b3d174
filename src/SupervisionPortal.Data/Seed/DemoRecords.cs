using System.Globalization;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Data.Seed;

/// <summary>Writes, issues and answers the records of held sessions with the domain's own verbs, so that their signatures and hashes are real.</summary>
internal sealed class DemoRecords(
    DemoOrganisation organisation, Policy policy, WorkingCalendar calendar, DateTime now, Random random, DemoIds ids, DemoTexts texts, IReadOnlyDictionary<Guid, string> names)
{
    private readonly string _language = organisation.SpeaksKhmer ? "km" : "en";
    private readonly Dictionary<Guid, List<AgreedAction>> _open = [];

    public List<SupervisionRecord> Records { get; } = [];

    public List<RecordDraft> Drafts { get; } = [];

    public List<AgreedAction> Actions { get; } = [];

    public List<RecordOpening> Openings { get; } = [];

    public string Words(string about, string language) => texts.Pick(language, about, random);

    public void Write(DemoPerson person, Session session, IReadOnlyList<Case> discussed, DemoAnswer? scripted, int? writtenAfter)
    {
        var supervisor = new Actor(session.SupervisorId, Relation.Supervisor);
        var begun = At(session.HeldOn!.Value, 14);
        var record = ids.Name(SupervisionRecord.Begin(session.Id, person.Id, session.SupervisorId, session.HeldOn.Value, discussed.Count > 0, supervisor, begun));
        var delay = writtenAfter ?? (random.Next(100) < 85 ? random.Next(3) : 3 + random.Next(6));
        var issuedAt = At(delay == 0 ? session.HeldOn.Value : calendar.AddWorkingDays(session.HeldOn.Value, delay), 16);
        var content = Compose(person, session, discussed, half: scripted == DemoAnswer.StillDraft);
        Records.Add(record);
        if (scripted == DemoAnswer.StillDraft || issuedAt > now)
        {
            Drafts.Add(ids.Name(new RecordDraft(record.Id, session.SupervisorId, content.ToJson(), policyNumber: 1, amendsVersion: 0, begun)));
            Name(record);
            return;
        }

        var window = AnswerWindow.Under(policy, calendar, issuedAt);
        record.Issue(content, 1, window, Signing(session.SupervisorId, session, "I held this session and wrote this record. By signing I say that it is a fair record of our session on {0}."), supervisor, issuedAt);
        FollowUp(person, session, record, content);
        Answer(person, session, record, content, scripted ?? Chance(issuedAt), issuedAt);
        Name(record);
    }

    private void Answer(DemoPerson person, Session session, SupervisionRecord record, RecordContent content, DemoAnswer answer, DateTime issuedAt)
    {
        var supervisee = new Actor(person.Id, Relation.Supervisee);
        var supervisor = new Actor(session.SupervisorId, Relation.Supervisor);
        var day = calendar.LocalDate(issuedAt);
        var answeredAt = At(calendar.AddWorkingDays(day, 1 + random.Next(3)), 11);
        if (answer != DemoAnswer.None && answeredAt <= now)
        {
            Open(record, person.Id, answeredAt.AddMinutes(-9), null);
            switch (answer)
            {
                case DemoAnswer.Signs:
                    record.SignOff(1, null, Signing(person.Id, session), supervisee, answeredAt);
                    break;
                case DemoAnswer.Comments:
                    record.SignOff(1, Words("comments", _language), Signing(person.Id, session), supervisee, answeredAt);
                    break;
                default:
                    record.Disagree(1, content.Answers.Count > 0 ? content.Answers[^1].Prompt.Split('/')[0] : null, Words("disagreements", _language), Signing(person.Id, session, "I have read this record of our session on {0}. By signing I say that my own view is as I wrote it here."), supervisee, answeredAt);
                    Settle(person, session, record, content, answer, answeredAt, supervisor, supervisee);
                    break;
            }
        }

        if (record.State == RecordState.Waiting && record.LapsesAt <= now)
        {
            record.AcceptByLapse(now);
            if (random.Next(3) == 0 && At(record.WindowEndsOn!.Value.AddDays(4), 10) is var late && late < now)
            {
                record.AddLate(Guid.CreateVersion7(), RecordNoteKind.LateNote, Words("lateNotes", "en"), null, null, supervisee, late);
            }
        }

        if (random.Next(25) == 0 && issuedAt.AddDays(30) < now && record.IsFinal)
        {
            OpenForQuality(record, issuedAt.AddDays(21 + random.Next(8)));
        }
    }

    private void Settle(
        DemoPerson person, Session session, SupervisionRecord record, RecordContent content, DemoAnswer answer, DateTime disagreedAt, Actor supervisor, Actor supervisee)
    {
        var settledAt = At(calendar.AddWorkingDays(calendar.LocalDate(disagreedAt), 2), 15);
        if (settledAt > now)
        {
            return;
        }

        if (answer == DemoAnswer.DisagreesForGood)
        {
            record.CloseWithBothViews(Words("supervisorsViews", "en"), Signing(session.SupervisorId, session, "We reached no agreement on this record of our session on {0}. By signing I say that both views stay as they are."), supervisor, settledAt);
        }
        else if (answer == DemoAnswer.DisagreesThenSigns)
        {
            var amended = content.Answers.Count == 0 ? content : content with { Answers = [.. content.Answers.SkipLast(1), content.Answers[^1] with { Text = Words("comments", _language) + " " + content.Answers[^1].Text }] };
            record.Amend(amended, Words("amendments", "en"), 1, AnswerWindow.Under(policy, calendar, settledAt), Signing(session.SupervisorId, session, "I talked this change over with the supervisee. By signing I say that this version is a fair record of our session on {0}."), supervisor, settledAt);
            var signedAt = At(calendar.AddWorkingDays(calendar.LocalDate(settledAt), 1), 10);
            if (signedAt <= now)
            {
                record.SignOff(2, null, Signing(person.Id, session), supervisee, signedAt);
            }
        }
    }

    private DemoAnswer Chance(DateTime issuedAt)
    {
        var recent = issuedAt > now.AddDays(-30);
        return random.Next(100) switch
        {
            < 2 => DemoAnswer.DisagreesForGood,
            < 5 => recent ? DemoAnswer.Disagrees : DemoAnswer.DisagreesThenSigns,
            < 13 => DemoAnswer.Comments,
            < 24 when policy.SilenceIsAcceptance => DemoAnswer.None,
            < 17 when issuedAt > now.AddDays(-70) => DemoAnswer.None,
            _ => DemoAnswer.Signs,
        };
    }

    private RecordContent Compose(DemoPerson person, Session session, IReadOnlyList<Case> discussed, bool half)
    {
        var form = policy.Forms.Record.FirstOrDefault(candidate => candidate.Fits(person.Post.Role));
        var answers = new List<Answer>();
        var nothing = new List<string>();
        foreach (var section in form?.Sections ?? [])
        {
            var about = section.Function switch
            {
                SupervisionFunction.Management => "management",
                SupervisionFunction.Development => "development",
                SupervisionFunction.Support => "support",
                SupervisionFunction.Mediation => "mediation",
                _ => "other",
            };
            var filled = about == "mediation" ? 55 : 90;
            if (half && about is "support" or "mediation" || random.Next(100) >= filled)
            {
                if (section.Function is not null && !half && random.Next(2) == 0)
                {
                    nothing.Add(section.Id);
                }

                continue;
            }

            foreach (var prompt in section.Prompts.OrderBy(_ => random.Next()).Take(section.Prompts.Count > 3 ? 2 : 3).OrderBy(prompt => prompt.Id, StringComparer.Ordinal))
            {
                answers.Add(new Answer($"{section.Id}/{prompt.Id}", Words(prompt.Id.Contains("child", StringComparison.Ordinal) ? "child" : about, _language)));
            }
        }

        return new RecordContent
        {
            Form = form?.Id ?? "",
            LastActions = half ? [] : Review(person),
            Answers = answers,
            NothingToRaise = nothing,
            Cases = [.. discussed.Take(half ? 1 : discussed.Count).Select(CaseEntry)],
            Actions = Agree(person, session),
        };
    }

    private CaseEntry CaseEntry(Case @case) => new()
    {
        CaseId = @case.Id,
        Reference = @case.Reference,
        Answers =
        [
            .. (policy.Forms.Case?.Headings ?? []).Where(heading => heading.ChildsView || random.Next(100) < 85).Select(heading => new Answer(heading.Id, Words(About(heading), _language))),
        ],
    };

    private static string About(CaseHeading heading) => heading switch
    {
        { ChildsView: true } => "child",
        { Why: true } => "why",
        _ when heading.Id.Contains("worr", StringComparison.Ordinal) => "worries",
        _ when heading.Id.Contains("work", StringComparison.Ordinal) => "working",
        _ when heading.Id.Contains("need", StringComparison.Ordinal) || heading.Id.Contains("happen", StringComparison.Ordinal) => "needs",
        _ when heading.Id.Contains("impact", StringComparison.Ordinal) || heading.Id.Contains("emotion", StringComparison.Ordinal) => "impact",
        _ => "other",
    };

    private List<ActionAnswer> Review(DemoPerson person)
    {
        var answers = new List<ActionAnswer>();
        foreach (var action in _open.GetValueOrDefault(person.Id) ?? [])
        {
            var chance = random.Next(10);
            var outcome = chance < 7 ? ActionOutcome.Done : chance < 9 ? ActionOutcome.CarriedOn : ActionOutcome.Dropped;
            answers.Add(new ActionAnswer { ActionId = action.Id, What = action.What, Outcome = outcome, Why = outcome == ActionOutcome.Done ? null : Words("carryWhy", _language) });
        }

        return answers;
    }

    private List<ActionEntry> Agree(DemoPerson person, Session session)
    {
        var actions = new List<ActionEntry>();
        for (var count = 1 + random.Next(3); count > 0; count--)
        {
            var (what, why) = texts.PickAction(_language, random);
            actions.Add(new ActionEntry
            {
                Id = ids.Next(),
                What = what,
                Why = random.Next(5) == 0 ? null : why,
                WhoId = random.Next(10) < 7 ? person.Id : session.SupervisorId,
                ByWhen = session.HeldOn!.Value.AddDays(7 + random.Next(22)),
            });
        }

        return [.. actions.DistinctBy(action => action.What)];
    }

    private void FollowUp(DemoPerson person, Session session, SupervisionRecord record, RecordContent content)
    {
        foreach (var answer in content.LastActions)
        {
            _open[person.Id].Single(action => action.Id == answer.ActionId).Answer(answer.Outcome, answer.Why, record.Id);
        }

        var agreed = content.Actions.Select(entry => new AgreedAction(record.Id, person.Id, entry, session.HeldOn!.Value)).ToList();
        agreed.AddRange(content.LastActions.Where(answer => answer.Outcome == ActionOutcome.CarriedOn).Select(answer =>
            new AgreedAction(record.Id, person.Id, new ActionEntry { Id = ids.Next(), What = answer.What, Why = answer.Why, WhoId = person.Id, CarriesOnId = answer.ActionId, ByWhen = session.HeldOn!.Value.AddDays(14) }, session.HeldOn.Value)));
        _open[person.Id] = agreed;
        Actions.AddRange(agreed);
    }

    /// <param name="person">Who signs.</param>
    /// <param name="session">What the record is of.</param>
    /// <param name="intent">The words that are signed, with a place for the day: the same that the portal has people sign.</param>
    private Signing Signing(
        Guid person, Session session, string intent = "I have read this record. By signing I agree that it is a fair record of our session on {0}.") => new(
        string.Format(CultureInfo.InvariantCulture, intent, session.HeldOn!.Value.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture)), names[person]);

    private void Open(SupervisionRecord record, Guid person, DateTime at, OpeningPurpose? purpose) =>
        Openings.Add(ids.Name(new RecordOpening(record.Id, person, calendar.LocalDate(at), at, purpose, null)));

    private void OpenForQuality(SupervisionRecord record, DateTime at)
    {
        if (QualityOfficer is { } officer)
        {
            Open(record, officer, at, OpeningPurpose.QualityAssurance);
        }
    }

    public Guid? QualityOfficer { get; init; }

    /// <summary>The parts of a record get stable keys too.</summary>
    private void Name(SupervisionRecord record)
    {
        foreach (var part in record.Moves.Cast<Domain.TenantRow>().Concat(record.Versions).Concat(record.Signatures).Concat(record.Notes))
        {
            ids.Name(part);
        }
    }

    private DateTime At(DateOnly day, int hour) =>
        TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new TimeOnly(hour, random.Next(60))), calendar.Zone);
}
