using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Data.Seed;

/// <summary>Negotiates, signs and reviews the agreements of the demonstration with the domain's own verbs, so that their signatures and hashes are real.</summary>
internal sealed class DemoAgreements(
    DemoOrganisation organisation, Policy policy, WorkingCalendar calendar, DateTime now, Random random, IReadOnlyDictionary<Guid, string> names)
{
    private const int PolicyNumber = 1;

    private readonly DemoAgreementTexts _texts = new();
    private readonly DemoIds _ids = new(random);
    private readonly DateOnly _today = calendar.LocalDate(now);
    private readonly string _language = organisation.SpeaksKhmer ? "km" : "en";

    public List<SupervisionAgreement> Agreements { get; } = [];

    public List<AgreementDraft> Drafts { get; } = [];

    /// <summary>How long an interval somebody may agree on.</summary>
    public static IntervalLimit Limit(Policy policy, WorkingCalendar calendar, DemoPerson person, DateOnly on) => new(
        policy,
        new PersonFacts
        {
            Id = "p",
            Role = person.Post.Role,
            CaseHolding = person.Post.CaseHolding,
            FullTimeEquivalent = person.Post.FullTimeEquivalent,
            StartedOn = person.Post.StartedOn,
        },
        calendar,
        on);

    public void Write(DemoPerson person, bool inFirstTeam)
    {
        var script = inFirstTeam && person.Post.LeftOn is null ? ScriptOf(person) : DemoAgreementScript.Stands;
        if (person.SupervisorOn(_today) is not { } supervisor)
        {
            return;
        }

        var before = person.Agreement is { } agreed && script != DemoAgreementScript.Begun ? Sign(person, agreed) : null;
        switch (script)
        {
            case DemoAgreementScript.Stands:
                break;
            case DemoAgreementScript.InReview when before is not null:
                before.BeginReview(ReviewReason.Yearly, null, StillStands(person.Id), Supervisee(person, supervisor), At(-2, 15));
                break;
            case DemoAgreementScript.Superseded when before is not null:
                Supersede(person, supervisor, before);
                break;
            default:
                Negotiate(person, supervisor, script, before);
                break;
        }

        foreach (var agreement in Agreements.Where(row => row.SuperviseeId == person.Id))
        {
            foreach (var part in agreement.Moves.Cast<TenantRow>().Concat(agreement.Versions).Concat(agreement.Signatures))
            {
                _ids.Name(part);
            }
        }
    }

    private static DemoAgreementScript ScriptOf(DemoPerson person) => person.Script switch
    {
        DemoScript.RecordWaiting => DemoAgreementScript.Countered,
        DemoScript.RecordInDraft => DemoAgreementScript.Proposed,
        DemoScript.RecordDisputed => DemoAgreementScript.SignedByOne,
        DemoScript.NothingBooked => DemoAgreementScript.InReview,
        DemoScript.AwaySick => DemoAgreementScript.Withdrawn,
        _ when person.Post.Role == PostRole.Manager => DemoAgreementScript.Settled,
        _ when person.Post.Role == PostRole.Nqsw => DemoAgreementScript.Begun,
        _ => DemoAgreementScript.Superseded,
    };

    /// <summary>The agreement in force: on paper where it is older than the portal, else negotiated and signed here.</summary>
    private SupervisionAgreement Sign(DemoPerson person, DemoAgreement agreed)
    {
        var between = Supervisor(agreed.SupervisorId);
        SupervisionAgreement agreement;
        if (agreed.SignedOn < _today.AddYears(-3))
        {
            agreement = SupervisionAgreement.OnPaper(person.Id, agreed.SupervisorId, agreed.SignedOn, agreed.Terms, agreed.SupervisorId, At(agreed.SignedOn, 10));
        }
        else
        {
            agreement = SupervisionAgreement.Begin(person.Id, null, null, between, At(Before(agreed.SignedOn, 8), 9));
            Settle(person, agreement, agreed, between);
            SignBoth(person, agreement, null, agreed.SignedOn, agreed.SupervisorId);
        }

        agreement.IdentifyAs(agreed.Id);
        Agreements.Add(agreement);
        if (agreed.ReviewedOn is { } reviewed)
        {
            if (reviewed < _today.AddYears(-2))
            {
                agreement.RecordReview(reviewed, between, At(reviewed, 12));
            }
            else
            {
                agreement.BeginReview(ReviewReason.Yearly, null, StillStands(agreed.SupervisorId), between, At(Before(reviewed, 2), 11));
                agreement.LetStand(StillStands(person.Id), Supervisee(person, agreed.SupervisorId), reviewed, At(reviewed, 14));
            }
        }

        return agreement;
    }

    /// <summary>The supervisor proposes; the supervisee accepts at once, or asks for a change first.</summary>
    private void Settle(DemoPerson person, SupervisionAgreement agreement, DemoAgreement agreed, Negotiator supervisor)
    {
        var supervisee = Supervisee(person, agreed.SupervisorId);
        var limit = Limit(policy, calendar, person, agreed.SignedOn);
        var text = Compose(agreed.Terms, null);
        agreement.Propose(text, 0, null, limit, PolicyNumber, supervisor, At(Before(agreed.SignedOn, 7), 10));
        if (random.Next(3) == 0)
        {
            agreement.Propose(Other(text), 1, Note(), limit, PolicyNumber, supervisee, At(Before(agreed.SignedOn, 5), 15));
            agreement.Accept(2, limit, supervisor, At(Before(agreed.SignedOn, 3), 9));
        }
        else
        {
            agreement.Accept(1, limit, supervisee, At(Before(agreed.SignedOn, 4), 9));
        }
    }

    private void SignBoth(DemoPerson person, SupervisionAgreement agreement, SupervisionAgreement? before, DateOnly on, Guid supervisor)
    {
        var limit = Limit(policy, calendar, person, on);
        agreement.Sign(agreement.VersionNumber, limit, before, Agreed(person.Id), Supervisee(person, supervisor), on, At(on, 9));
        agreement.Sign(agreement.VersionNumber, limit, before, Agreed(supervisor), Supervisor(supervisor), on, At(on, 12));
    }

    private void Supersede(DemoPerson person, Guid supervisor, SupervisionAgreement before)
    {
        var on = calendar.AddWorkingDays(Latest(before.ReviewedOn ?? before.SignedOn!.Value, _today.AddDays(-75)), 10);
        if (on >= _today)
        {
            return;
        }

        var agreed = new DemoAgreement(_ids.Next(), supervisor, on, null, before.Terms);
        var between = Supervisor(supervisor);
        var agreement = SupervisionAgreement.Begin(person.Id, ReviewReason.ChangedCircumstances, _texts.Pick(_language, "changed", random), between, At(Before(on, 8), 9));
        Settle(person, agreement, agreed, between);
        SignBoth(person, agreement, before, on, supervisor);
        agreement.IdentifyAs(agreed.Id);
        Agreements.Add(agreement);
    }

    private void Negotiate(DemoPerson person, Guid supervisorId, DemoAgreementScript script, SupervisionAgreement? before)
    {
        var supervisor = Supervisor(supervisorId);
        var supervisee = Supervisee(person, supervisorId);
        var limit = Limit(policy, calendar, person, _today);
        var why = before is null ? null : _texts.Pick(_language, "changed", random);
        ReviewReason? reason = before is null ? null : ReviewReason.ChangedCircumstances;
        var text = Compose(before?.Terms ?? AgreementTerms.None, before?.Latest?.Read());
        if (script == DemoAgreementScript.Begun)
        {
            var begun = _ids.Name(SupervisionAgreement.Begin(person.Id, reason, why, supervisor, At(-2, 16)));
            var half = text with { Sections = [.. text.Sections.Select((section, place) => place < 2 ? section : section with { Text = "" })] };
            Drafts.Add(_ids.Name(new AgreementDraft(begun.Id, supervisorId, half, PolicyNumber, 0, At(-2, 17))));
            Agreements.Add(begun);
            return;
        }

        var agreement = _ids.Name(SupervisionAgreement.Begin(person.Id, reason, why, supervisee, At(-6, 9)));
        Agreements.Add(agreement);
        agreement.Propose(text, 0, Note(), limit, PolicyNumber, supervisee, At(-5, 9));
        switch (script)
        {
            case DemoAgreementScript.Countered:
                agreement.Propose(Other(text), 1, Note(), limit, PolicyNumber, supervisor, At(-2, 11));
                break;
            case DemoAgreementScript.Settled or DemoAgreementScript.SignedByOne:
                agreement.Accept(1, limit, supervisor, At(-3, 10));
                if (script == DemoAgreementScript.SignedByOne)
                {
                    agreement.Sign(1, limit, before, Agreed(person.Id), supervisee, Before(_today, 1), At(-1, 16));
                }

                break;
            case DemoAgreementScript.Withdrawn:
                agreement.Withdraw(_texts.Pick(_language, "withdrawn", random), supervisee, At(-4, 12));
                break;
            default:
                break;
        }
    }

    private AgreementContent Compose(AgreementTerms terms, AgreementContent? before)
    {
        var content = AgreementContent.From(policy.Forms, before);
        return content.With(terms, section => content.Read(section) is { Length: > 0 } kept ? kept : _texts.Pick(_language, section, random));
    }

    /// <summary>The same text with other words under one of its headings.</summary>
    private AgreementContent Other(AgreementContent content)
    {
        var section = content.Sections.Last(candidate => candidate.Text.Length > 0).Id;
        return content.With(content.Terms with { Minutes = content.Terms.Minutes == 90 ? 75 : 90 }, id => id == section ? content.Read(id) + " " + _texts.Pick(_language, "more", random) : null);
    }

    private string Note() => _texts.Pick(_language, "note", random);

    private Signing Agreed(Guid person) =>
        new("I have read the supervision policy and this agreement. By signing I agree to it, and mean to keep it.", names[person]);

    private Signing StillStands(Guid person) =>
        new("I have looked at this agreement again. By signing I agree that it still stands as it is.", names[person]);

    private static Negotiator Supervisor(Guid supervisor) => new(new Actor(supervisor, Relation.Supervisor), supervisor);

    private static Negotiator Supervisee(DemoPerson person, Guid supervisor) => new(new Actor(person.Id, Relation.Supervisee), supervisor);

    private static DateOnly Latest(DateOnly one, DateOnly other) => one > other ? one : other;

    /// <summary>So many working days before today.</summary>
    private DateTime At(int days, int hour) => At(Before(_today, -days), hour);

    private DateOnly Before(DateOnly day, int workingDays)
    {
        for (var left = workingDays; left > 0; left -= calendar.IsWorkingDay(day) ? 1 : 0)
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    private DateTime At(DateOnly day, int hour) =>
        TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new TimeOnly(hour, random.Next(60))), calendar.Zone);
}
