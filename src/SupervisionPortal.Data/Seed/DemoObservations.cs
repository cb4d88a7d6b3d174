using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Data.Seed;

/// <summary>
/// Observations of practice in every state: those of long ago on paper, the later ones with their report, reflection and signatures, some still to be
/// written, talked over or agreed to; and a sample that quality assurance drew. By the domain's own verbs.
/// </summary>
internal sealed class DemoObservations(DemoOrganisation demo, Policy policy, WorkingCalendar calendar, DateTime now, DemoIds ids, DemoStaff staff)
{
    /// <summary>Whose report is older was written before the portal was used for it.</summary>
    private const int DaysInThePortal = 150;

    private const int SampleSize = 4;

    /// <summary>Drawn once, and kept with the sample.</summary>
    private const long Seed = 4_815_162_342;

    private static readonly string[] Activities = ["Home visit", "Core group", "Direct work with a child", "Assessment visit", "Family meeting"];
    private static readonly string[] LocalActivities = ["ចុះសួរសុខទុក្ខតាមផ្ទះ", "ជួបប្រជុំជាមួយគ្រួសារ", "ធ្វើការផ្ទាល់ជាមួយកុមារ"];

    private static readonly (string Seen, string Strength, string ToImprove)[] Texts =
    [
        ("Sat on the floor with the child before speaking to the adults, and told the child in plain words why we came.", "The child led for ten minutes, and was let lead.", ""),
        ("Asked what had changed since the last visit, waited, and wrote down the mother’s own words.", "Silence was allowed to do its work.", "Say at the beginning how long the visit will be."),
        ("The father talked over his daughter twice. The worker came back to her each time.", "", "Name it in the room, not only afterwards."),
        ("Looked at the kitchen and the bedroom, with permission, and said why.", "Respectful and thorough at once.", ""),
        ("Went through the plan point by point and asked what was in the way of each.", "Nobody was blamed.", "Leave a copy of what was agreed."),
    ];

    private static readonly (string Seen, string Strength, string ToImprove)[] LocalTexts =
    [
        ("បានអង្គុយជាមួយកុមារមុនពេលនិយាយជាមួយមនុស្សធំ ហើយបានប្រាប់កុមារថាហេតុអ្វីយើងមក។", "កុមារត្រូវបានស្តាប់ដោយយកចិត្តទុកដាក់។", ""),
        ("បានសួរសំណួរបើកចំហ ហើយបានរង់ចាំចម្លើយ។", "មានទំនាក់ទំនងល្អជាមួយគ្រួសារ។", "គួរប្រាប់គ្រួសារអំពីជំហានបន្ទាប់ឱ្យបានច្បាស់។"),
    ];

    private readonly DateOnly _today = calendar.LocalDate(now);

    private bool IsLocal => policy.Languages.Contains("km");

    public List<Observation> Observations { get; } = [];

    public List<ObservationDraft> Drafts { get; } = [];

    public List<ObservationReflection> Reflections { get; } = [];

    public List<ObservationSample> Samples { get; } = [];

    public List<ObservationReading> Readings { get; } = [];

    public List<AgreedAction> Actions { get; } = [];

    /// <param name="observed">Whose practice was observed by whom and when, as the policy asked for it.</param>
    /// <param name="sessions">All there are.</param>
    public void Write(IReadOnlyList<(Guid Id, DemoPerson Person, Guid ObserverId, DateOnly On)> observed, IReadOnlyList<Session> sessions)
    {
        var supervisee = staff.People.Single(person => person.Person.Email == DemoAccounts.Supervisee(demo));
        var number = 0;
        foreach (var ofPerson in observed.GroupBy(row => row.Person))
        {
            var last = ofPerson.MaxBy(row => row.On).Id;
            foreach (var (id, person, observer, on) in ofPerson)
            {
                var until = id != last ? ObservationState.Signed : person == supervisee ? ObservationState.Shared : Latest(number);
                Add(id, person, observer, on, on < _today.AddDays(-DaysInThePortal) || on > _today.AddDays(-2) ? ObservationState.OnPaper : until, number++);
            }
        }

        if (observed.Count == 0)
        {
            // A policy that asks for none: some are made all the same.
            var isWriting = false;
            foreach (var person in staff.People.Where(person => staff.IsOfFirstTeam(person) && person.Post.LeftOn is null && person.SupervisorOn(_today) is not null))
            {
                var writes = !isWriting && person != supervisee && person.SupervisorOn(_today) == supervisee.SupervisorOn(_today);
                isWriting |= writes;
                Add(ids.Next(), person, person.SupervisorOn(_today)!.Value, WorkingDay(_today.AddDays(writes ? -5 : -60 - (number % 20))), writes ? ObservationState.Observed : ObservationState.Signed, number++);
            }

            Add(ids.Next(), supervisee, supervisee.SupervisorOn(_today)!.Value, WorkingDay(_today.AddDays(-4)), ObservationState.Shared, number++);
        }

        Plan(supervisee, _today.AddDays(9), isAgreed: false);
        var daysAhead = 0;
        foreach (var person in staff.People.Where(person => person != supervisee && person.SupervisorOn(_today) == supervisee.SupervisorOn(_today) && person.Post.LeftOn is null).Take(2))
        {
            // One of today, of which the observer says whether it took place, and one to come.
            Plan(person, _today.AddDays(daysAhead), isAgreed: true);
            daysAhead += 6;
        }

        ObserveSupervision(supervisee, sessions);
        foreach (var observation in Observations)
        {
            Name(observation);
        }

        Draw();
    }

    private static ObservationState Latest(int number) => (number % 5) switch
    {
        1 => ObservationState.Discussed,
        2 => ObservationState.Shared,
        3 => ObservationState.Observed,
        4 => ObservationState.SignedWithOwnView,
        _ => ObservationState.Signed,
    };

    private void Add(Guid id, DemoPerson person, Guid observerId, DateOnly on, ObservationState until, int number)
    {
        var worker = new Actor(person.Id, Relation.Supervisee);
        var observer = new Actor(observerId, Relation.Supervisor);
        if (until == ObservationState.OnPaper)
        {
            Observations.Add(Observation.RecordOnPaper(person.Id, observerId, on, observer, At(on, 17) < now ? At(on, 17) : now, on, id));
            return;
        }

        var observation = Observation.Plan(person.Id, observerId, on, Pick(IsLocal ? LocalActivities : Activities, number), observer, At(on.AddDays(-8), 10), on.AddDays(-8), id);
        Observations.Add(observation);
        observation.Agree(worker, At(on.AddDays(-7), 9));
        observation.Observe(on, IsLocal ? "ឪពុកម្តាយ និងកុមារ; បានយល់ព្រម" : "Parent and children; asked beforehand by the worker, and agreed", observer, At(on, 16), on);
        var content = Report(number, on, worker.PersonId, hasActions: until is ObservationState.Shared || on > _today.AddDays(-20));
        if (until == ObservationState.Observed)
        {
            Drafts.Add(ids.Name(new ObservationDraft(id, observerId, content with { Points = [.. content.Points.Take(2)], Summary = "", Actions = [] }, 1, At(on, 17))));
            return;
        }

        observation.Share(content, 1, new Signing($"This is what I saw on {on:d MMMM yyyy}.", NameOf(observerId)), observer, At(on.AddDays(1), 9));
        var reflection = ids.Name(new ObservationReflection(id, person.Id));
        reflection.TrySave(
            IsLocal ? "ខ្ញុំបានរៀនពីការស្តាប់កុមារ។ លើកក្រោយខ្ញុំនឹងពន្យល់ជំហានបន្ទាប់។" : "I was nervous and it showed less than I thought. I would begin again with the child, and be plainer about what happens next.", 0, At(on.AddDays(1), 14));
        Reflections.Add(reflection);
        var discussed = WorkingDay(on.AddDays(4));
        if (until == ObservationState.Shared || discussed > _today)
        {
            return;
        }

        Actions.AddRange(observation.Discuss(discussed, observer, At(discussed, 11), discussed));
        var signed = At(discussed, 15);
        if (until is ObservationState.Discussed || signed > now)
        {
            return;
        }

        var signing = new Signing($"I have read the report of the observation of {on:d MMMM yyyy} and talked it over.", person.Person.FullName);
        if (until == ObservationState.SignedWithOwnView)
        {
            observation.SignWithOwnView("I had named it in the room, before the door was opened. It was agreed with the family not to go back to it.", reflection.Text, signing, worker, signed);
        }
        else
        {
            observation.Sign(null, reflection.Text, signing, worker, signed);
        }
    }

    private void Plan(DemoPerson person, DateOnly on, bool isAgreed)
    {
        var observer = new Actor(person.SupervisorOn(_today)!.Value, Relation.Supervisor);
        var planned = Observation.Plan(person.Id, observer.PersonId, WorkingDay(on), Pick(IsLocal ? LocalActivities : Activities, on.Day), observer, now.AddDays(-2), _today, ids.Next());
        if (isAgreed)
        {
            planned.Agree(new Actor(person.Id, Relation.Supervisee), now.AddDays(-1));
        }

        Observations.Add(planned);
    }

    /// <summary>Each supervisor's supervision was observed within the year, on paper; one next session is to be, where the policy asks for it.</summary>
    private void ObserveSupervision(DemoPerson supervisee, IReadOnlyList<Session> sessions)
    {
        if (policy.Rules.SupervisionObservation is null)
        {
            return;
        }

        var supervisors = staff.People.Where(person => person.Post.LeftOn is null && staff.People.Exists(other => other.SupervisorOn(_today) == person.Id)).ToList();
        for (var i = 0; i < supervisors.Count; i++)
        {
            var on = _today.AddDays(-30 - (i * 47 % 320));
            if (on > supervisors[i].Post.StartedOn && supervisors[i].SupervisorOn(on) is { } above)
            {
                Observations.Add(Observation.RecordOnPaper(supervisors[i].Id, above, WorkingDay(on), new Actor(above, Relation.Supervisor), At(WorkingDay(on), 15), WorkingDay(on), ids.Next(), ObservationKind.Supervision));
            }
        }

        var supervisor = supervisee.SupervisorOn(_today)!.Value;
        var next = sessions.Where(row => row.SuperviseeId == supervisee.Id && row.SupervisorId == supervisor && row.Kind == SessionKind.OneToOne && row.Status == SessionStatus.Planned && row.PlannedFor > _today).MinBy(row => row.PlannedFor);
        if (next is not null && supervisors.Find(person => person.Id != supervisor) is { } peer)
        {
            Observations.Add(Observation.SitIn(next, peer.Id, new Actor(supervisor, Relation.Supervisee), now.AddDays(-1), _today, ids.Next()));
        }
    }

    private ObservationContent Report(int number, DateOnly on, Guid workerId, bool hasActions)
    {
        var points = (policy.Forms.Observation ?? DefaultObservation.Form).Sections;
        var texts = IsLocal ? LocalTexts : Texts;
        return new ObservationContent
        {
            Points = [.. points.Where((_, index) => (index + number) % 3 != 2).Select((point, index) => (point, text: texts[(index + number) % texts.Length])).Select(row => new ObservedPoint(row.point.Id, row.text.Seen, row.text.Strength, row.text.ToImprove))],
            Summary = IsLocal ? "ការងារល្អ ដោយផ្តោតលើកុមារ។" : "Careful work with the child in the middle of it. What follows could be said more plainly.",
            Actions = !hasActions ? [] :
            [
                new ActionEntry
                {
                    Id = ids.Next(),
                    What = IsLocal ? "ពន្យល់គ្រួសារអំពីជំហានបន្ទាប់ជាលាយលក្ខណ៍អក្សរ" : "Leave families a written note of what was agreed",
                    Why = IsLocal ? "ដើម្បីឱ្យគ្រួសារយល់ច្បាស់" : "They asked twice what happens next",
                    WhoId = workerId,
                    ByWhen = on.AddDays(30),
                },
            ],
        };
    }

    /// <summary>Quality assurance drew from what was signed, and read the first.</summary>
    private void Draw()
    {
        var signed = Observations.Where(row => row.IsSigned && row.MovedAt < now.AddDays(-10)).ToList();
        if (signed.Count == 0)
        {
            return;
        }

        var officer = staff.Appointments.Find(row => row.Kind == AppointmentKind.QualityAssurance)!.PersonId;
        var sample = ObservationSample.Draw(
            Seed, signed.Min(row => row.ObservedOn!.Value), signed.Max(row => row.ObservedOn!.Value), [.. signed.Select(row => row.Id)], SampleSize, officer, now.AddDays(-9), ids.Next());
        foreach (var drawn in sample.Observations)
        {
            ids.Name(drawn);
        }

        Samples.Add(sample);
        Readings.Add(ids.Name(new ObservationReading(sample.Observations[0].ObservationId, officer, _today.AddDays(-8), now.AddDays(-8))));
    }

    private void Name(Observation observation)
    {
        foreach (var row in observation.Moves.Cast<TenantRow>().Concat(observation.Reports).Concat(observation.Signatures))
        {
            ids.Name(row);
        }
    }

    private string NameOf(Guid person) => staff.People.Single(row => row.Id == person).Person.FullName;

    private DateTime At(DateOnly day, int hour) => day.ToDateTime(new TimeOnly(hour, 0), DateTimeKind.Utc);

    private DateOnly WorkingDay(DateOnly day)
    {
        while (!calendar.IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    private static string Pick(string[] texts, int number) => texts[number % texts.Length];
}
