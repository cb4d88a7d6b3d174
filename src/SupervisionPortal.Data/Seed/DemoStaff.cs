using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Data.Seed;

/// <summary>About forty people of one organisation with posts, teams, supervisors, cases and agreements.</summary>
internal sealed class DemoStaff
{
    private const int WorkersInATeam = 6;

    private static readonly CaseCategory[] Everyday =
    [
        CaseCategory.ChildProtection, CaseCategory.ChildInNeed, CaseCategory.ChildInNeed, CaseCategory.LookedAfterProceedings, CaseCategory.Plo,
        CaseCategory.LookedAfterSixWeekly, CaseCategory.EarlyHelp,
    ];

    private static readonly CaseCategory[] Fostering =
    [
        CaseCategory.FosteringMatched, CaseCategory.FosteringKinship, CaseCategory.FosteringAssessment, CaseCategory.FosteringIntensive, CaseCategory.Adoption,
    ];

    private static readonly CaseCategory[] LookedAfter =
    [
        CaseCategory.LookedAfterMatched, CaseCategory.LookedAfterSixWeekly, CaseCategory.LookedAfterProceedings, CaseCategory.CareLeaverSettled, CaseCategory.CareLeaverHighNeed,
    ];

    private static readonly string[] Labels = ["K (9) and T (6)", "baby R", "two brothers", "J (7)", "A (14)", "M (3)", "twins (5)", "L (16)", "D (11)", "S (8) and E (10)"];

    private static readonly (PostRole Role, string Title, string KhmerTitle, bool Cases, decimal Fte)[] Workers =
    [
        (PostRole.SocialWorker, "Social worker", "បុគ្គលិកសង្គម", true, 1.0m),
        (PostRole.SocialWorker, "Social worker", "បុគ្គលិកសង្គម", true, 0.6m),
        (PostRole.Practitioner, "Advanced practitioner", "បុគ្គលិកសង្គមជាន់ខ្ពស់", true, 1.0m),
        (PostRole.SocialWorker, "Social worker", "បុគ្គលិកសង្គម", true, 1.0m),
        (PostRole.SupportWorker, "Support worker", "បុគ្គលិកគាំទ្រ", false, 1.0m),
        (PostRole.Nqsw, "Newly qualified social worker", "បុគ្គលិកសង្គមថ្មី", true, 1.0m),
        (PostRole.SupportWorker, "Family support worker", "បុគ្គលិកគាំទ្រគ្រួសារ", false, 0.8m),
    ];

    private readonly DemoOrganisation _organisation;
    private readonly Policy _policy;
    private readonly WorkingCalendar _calendar;
    private readonly DateOnly _today;
    private readonly Random _random;
    private readonly DemoIds _ids;
    private readonly int _shift;
    private readonly HashSet<string> _mails = [];
    private readonly List<DemoPerson> _managers = [];
    private readonly DemoIds _movesIds;
    private int _names;
    private int _firstTeam;
    private int _caseNumber = 1700;

    public DemoStaff(DemoOrganisation organisation, Policy policy, WorkingCalendar calendar, DateOnly today, Random random, DemoIds ids, int shift)
    {
        _organisation = organisation;
        _policy = policy;
        _calendar = calendar;
        _today = today;
        _random = random;
        _ids = ids;
        _shift = shift;
        // Of its own: what moves shifts nobody's year.
        _movesIds = new DemoIds(new Random(7000 + shift));
        Hire();
        Move();
    }

    public List<Unit> Units { get; } = [];

    public List<DemoPerson> People { get; } = [];

    public List<Appointment> Appointments { get; } = [];

    /// <summary>In the team of the demonstration's accounts, where every state there is can be seen.</summary>
    public bool IsOfFirstTeam(DemoPerson person) => Units.Find(unit => unit.Id == person.Post.UnitId)?.Name == _organisation.Teams[0];

    private void Hire()
    {
        var root = Place(_organisation.Name, UnitKind.Organisation, null);
        var services = _organisation.Services.Select(name => Place(name, UnitKind.Service, root.Id)).ToList();
        var teams = _organisation.Teams.Select((name, index) => Place(name, UnitKind.Team, services[index < 3 ? 0 : 1].Id)).ToList();

        var director = Engage(root, PostRole.SeniorManager, "Director of services", "នាយកសេវា", YearsAgo(6), email: null);
        var heads = services.Select((service, index) =>
            Supervise(Engage(service, PostRole.SeniorManager, "Head of service", "ប្រធានសេវា", YearsAgo(4 + index), index == 0 ? DemoAccounts.SeniorManager(_organisation) : null), director)).ToList();
        Appoint(director, AppointmentKind.SeniorManager, null);
        for (var index = 0; index < heads.Count; index++)
        {
            Appoint(heads[index], AppointmentKind.SeniorManager, services[index].Id);
        }

        Appoint(Supervise(Engage(root, PostRole.Practitioner, "Quality assurance officer", "មន្ត្រីធានាគុណភាព", YearsAgo(3), DemoAccounts.QualityAssurance(_organisation)), director), AppointmentKind.QualityAssurance, null);
        Appoint(Supervise(Engage(root, PostRole.Practitioner, "HR officer", "មន្ត្រីធនធានមនុស្ស", YearsAgo(5), DemoAccounts.HumanResources(_organisation)), director), AppointmentKind.HumanResources, null);
        Appoint(Supervise(Engage(root, PostRole.Practitioner, "Systems administrator", "អ្នកគ្រប់គ្រងប្រព័ន្ធ", YearsAgo(2), DemoAccounts.Administrator(_organisation)), director), AppointmentKind.Administrator, null);

        for (var index = 0; index < teams.Count; index++)
        {
            Staff(teams[index], index, heads[index < 3 ? 0 : 1]);
        }
    }

    /// <summary>
    /// Whose files passed on: the second team's manager left days ago and the head of service holds their files; one file was just taken from
    /// the first team's manager, one was offered to them; one passed on long ago, one to and fro.
    /// </summary>
    private void Move()
    {
        foreach (var worker in Of(1).Where(worker => worker.Post.LeftOn is null))
        {
            var head = _managers[1].Supervisions[^1].SupervisorId;
            worker.Supervisions[^1].End(_today.AddDays(-9));
            worker.Supervisions.Add(_movesIds.Name(Supervision.Hold(worker.Id, head, _today.AddDays(-9))));
        }

        _managers[1].Post.LeftOn = _today.AddDays(-9);
        PassOn(Of(0)[6], 3, _today.AddDays(-2));
        PassOn(Of(3)[1], 0, _today.AddDays(-6));
        if (Of(3)[2] is { } settled && settled.Supervisions[0].From < _today.AddDays(-200))
        {
            var first = settled.Supervisions[0];
            settled.Supervisions.Clear();
            settled.Supervisions.Add(_movesIds.Name(new Supervision(settled.Id, _managers[4].Id, first.From)));
            PassOn(settled, 3, _today.AddDays(-150));
            settled.Agreement = new DemoAgreement(_movesIds.Next(), _managers[3].Id, WorkingDay(_today.AddDays(-138)), null, new AgreementTerms(null, 60, null));
        }

        if (Of(4)[2] is { } returned && returned.Supervisions[0].From < _today.AddDays(-100))
        {
            PassOn(returned, 3, _today.AddDays(-60));
            PassOn(returned, 4, _today.AddDays(-50));
        }

        List<DemoPerson> Of(int team) => [.. People.Where(person => person.Post.UnitId == _managers[team].Post.UnitId && person != _managers[team])];

        void PassOn(DemoPerson worker, int team, DateOnly on)
        {
            worker.Supervisions[^1].End(on);
            worker.Supervisions.Add(_movesIds.Name(new Supervision(worker.Id, _managers[team].Id, on)));
        }
    }

    private void Staff(Unit team, int number, DemoPerson head)
    {
        var manager = Supervise(
            Engage(team, PostRole.Manager, "Team manager", "ប្រធានក្រុម", YearsAgo(2).AddDays(_random.Next(200)), number == 0 ? DemoAccounts.Supervisor(_organisation) : null), head);
        _managers.Add(manager);
        var first = number == 0;
        for (var place = 0; place < (first ? Workers.Length : WorkersInATeam); place++)
        {
            var (role, title, khmer, cases, fte) = Workers[place];
            if (number == 4 && place == 0 && _organisation.Pack == "surrey")
            {
                (role, title, cases) = (PostRole.Iro, "Independent reviewing officer", false);
            }
            else if (number == 3 && place == 4 && _organisation.Pack is "bridgend" or "central-bedfordshire")
            {
                (role, title, cases) = (PostRole.Student, "Student on placement", false);
            }

            var script = ScriptOf(first, number, place);
            var worker = Engage(team, role, title, khmer, StartOf(role, script, number), first && place == 0 ? DemoAccounts.Supervisee(_organisation) : null, cases, fte, script);
            Supervise(worker, manager);
            if (script == DemoScript.LongGone)
            {
                worker.Post.LeftOn = _today.AddYears(_organisation.Pack == "surrey" ? -7 : -3).AddDays(-6);
            }
            else if (script == DemoScript.Leaver)
            {
                worker.Post.LeftOn = _today.AddDays(-40 - (number * 9));
            }
            else if (script == DemoScript.AwaySick)
            {
                worker.Absences.Add(_ids.Name(new Absence(worker.Id, _today.AddDays(-13), null, planned: false, sickness: true)));
            }

            if (cases && script != DemoScript.LongGone)
            {
                Allocate(worker, number);
            }
        }

        if (number == 2)
        {
            // A supervisor away for longer than the policies let pass without cover.
            manager.Absences.Add(_ids.Name(new Absence(manager.Id, _today.AddDays(-17), null, planned: false, sickness: true)));
        }
        else if (number == 3 && _organisation.Pack == "surrey")
        {
            // And one whose place the first team's manager takes until they are back.
            var away = _movesIds.Name(new Absence(manager.Id, _today.AddDays(-20), _today.AddDays(15), planned: true, sickness: false));
            away.NameCover(_managers[0].Id, new Actor(_managers[0].Id, Relation.LineManager));
            manager.Absences.Add(away);
        }
    }

    private DemoScript ScriptOf(bool firstTeam, int team, int place) => (firstTeam, team, place) switch
    {
        (true, _, 0) => DemoScript.RecordWaiting,
        (true, _, 1) => DemoScript.RecordInDraft,
        (true, _, 2) => DemoScript.RecordDisputed,
        (true, _, 3) => DemoScript.NothingBooked,
        (true, _, 4) => DemoScript.AwaySick,
        (false, 1 or 3, 3) => DemoScript.Leaver,
        (false, 4, 3) when _organisation.Pack is "havering" or "surrey" => DemoScript.LongGone,
        (false, 2, 1) => DemoScript.NothingBooked,
        _ => DemoScript.Ordinary,
    };

    /// <summary>Newcomers in every stage: in their second week, fourth week, third month, fifth month, and near the first year's end.</summary>
    private DateOnly StartOf(PostRole role, DemoScript script, int team) => (role, script) switch
    {
        (_, DemoScript.LongGone) => _today.AddYears(-11),
        (PostRole.Nqsw, _) => _calendar.AddWorkingDays(_today.AddDays(team switch { 0 => -26, 1 => -10, 2 => -80, 3 => -150, _ => -320 }), 1),
        (PostRole.Student, _) => _calendar.AddWorkingDays(_today.AddDays(-45), 1),
        _ => YearsAgo(1 + _random.Next(7)).AddDays(_random.Next(300)),
    };

    private void Allocate(DemoPerson worker, int team)
    {
        var categories = team switch { 4 => Fostering, 3 => LookedAfter, 2 => [CaseCategory.Assessment, CaseCategory.Assessment, CaseCategory.ChildInNeed], _ => Everyday };
        var count = worker.Post.FullTimeEquivalent < 1 ? 4 : 5 + _random.Next(3);
        for (var number = 0; number < count; number++)
        {
            _caseNumber += 1 + _random.Next(9);
            var allocated = Latest(worker.Post.StartedOn.AddDays(3), _today.AddDays(-20 - _random.Next(300)));
            var @case = _ids.Name(new Case($"C-{_caseNumber}", categories[_random.Next(categories.Length)], worker.Id, allocated)
            {
                Label = Labels[_random.Next(Labels.Length)],
            });
            if (worker.Post.LeftOn is { } left)
            {
                @case.ClosedOn = left.AddDays(-1);
            }
            else if (number == count - 1 && allocated < _today.AddDays(-90))
            {
                @case.ClosedOn = _today.AddDays(-_random.Next(5, 60));
            }

            worker.Cases.Add(@case);
        }
    }

    private Unit Place(string name, UnitKind kind, Guid? parent)
    {
        var unit = _ids.Name(new Unit(name, kind, parent));
        if (kind == UnitKind.Organisation)
        {
            unit.LocalName = _organisation.LocalName;
        }

        Units.Add(unit);
        return unit;
    }

    private DemoPerson Engage(
        Unit unit, PostRole role, string title, string khmerTitle, DateOnly startedOn, string? email, bool cases = false, decimal fte = 1.0m, DemoScript script = DemoScript.Ordinary)
    {
        var (given, family, localGiven, local) = Name(unit, role);
        var person = _ids.Name(new Person(given, family, email ?? Mail(given, family))
        {
            LocalGivenName = localGiven,
            LocalName = local,
            FamilyNameFirst = _organisation.SpeaksKhmer,
        });
        person.TrainedOn = _random.Next(5) == 0 ? null : Latest(startedOn, _today.AddYears(-3).AddDays(_random.Next(-20, 900)));
        var post = _ids.Name(new Post(person.Id, unit.Id, role, title, startedOn)
        {
            LocalTitle = _organisation.SpeaksKhmer ? khmerTitle : null,
            CaseHolding = cases,
            FullTimeEquivalent = fte,
        });
        var demo = new DemoPerson(person, post, script);
        People.Add(demo);
        return demo;
    }

    private (string Given, string Family, string? LocalGiven, string? Local) Name(Unit unit, PostRole role)
    {
        var inFirstTeam = unit.Name == _organisation.Teams[0] && role != PostRole.Manager;
        if (inFirstTeam && _organisation.Pack == "central-bedfordshire" && _firstTeam < DemoNames.FirstTeam.Length)
        {
            var (given, family) = DemoNames.FirstTeam[_firstTeam++];
            return (given, family, null, null);
        }

        return DemoNames.Pick(_organisation, _names++, _shift);
    }

    private string Mail(string given, string family)
    {
        var name = $"{given}.{family}".ToLowerInvariant();
        var mail = $"{name}@{_organisation.Domain}";
        for (var number = 2; !_mails.Add(mail); number++)
        {
            mail = $"{name}{number}@{_organisation.Domain}";
        }

        return mail;
    }

    private DemoPerson Supervise(DemoPerson supervisee, DemoPerson supervisor)
    {
        supervisee.Supervisions.Add(_ids.Name(new Supervision(supervisee.Id, supervisor.Id, Latest(supervisee.Post.StartedOn, supervisor.Post.StartedOn))));
        var signed = WorkingDay(supervisee.Supervisions[^1].From.AddDays(12 + _random.Next(12)));
        // A newcomer's agreement may still be missing; nobody goes without one for years.
        if (signed < _today.AddDays(-2) && (signed < _today.AddDays(-150) || _random.Next(3) != 0))
        {
            var latest = signed;
            while (latest.AddYears(1) < _today.AddDays(-_random.Next(40)))
            {
                latest = WorkingDay(latest.AddYears(1).AddDays(-_random.Next(20)));
            }

            var id = _ids.Next();
            var terms = new AgreementTerms(
                null,
                60 + (30 * _random.Next(2)),
                _organisation.SpeaksKhmer ? "បន្ទប់ប្រជុំ" : $"Room 2.0{_random.Next(1, 8)}");
            var sooner = supervisee.Post.Role == PostRole.SocialWorker && _random.Next(6) == 0 ? terms with { Every = "P3W" } : terms;
            // A newcomer's first weeks ask for more than that.
            terms = DemoAgreements.Limit(_policy, _calendar, supervisee, signed).ExceededBy(sooner) is null ? sooner : terms;
            supervisee.Agreement = new DemoAgreement(id, supervisor.Id, signed, latest == signed ? null : latest, terms);
        }

        return supervisee;
    }

    private void Appoint(DemoPerson person, AppointmentKind kind, Guid? unit) =>
        Appointments.Add(_ids.Name(new Appointment(person.Id, kind, unit, person.Post.StartedOn)));

    /// <summary>That day, or the last working day before it.</summary>
    private DateOnly WorkingDay(DateOnly day)
    {
        while (!_calendar.IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    private DateOnly YearsAgo(int years) => _today.AddYears(-years).AddDays(-_random.Next(20, 200));

    private static DateOnly Latest(DateOnly one, DateOnly other) => one > other ? one : other;
}
