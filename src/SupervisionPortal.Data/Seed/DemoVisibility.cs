using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Inspections;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Data.Seed;

/// <summary>An investigation of which a supervisee was told later, one of which they do not know yet, and an inspector with a sample that is open and one that ended early.</summary>
internal sealed class DemoVisibility(DemoOrganisation demo, WorkingCalendar calendar, DateTime now, DemoIds ids, DemoStaff staff, IReadOnlyList<SupervisionRecord> records)
{
    private readonly DateOnly _today = calendar.LocalDate(now);

    public Person Inspector { get; } = ids.Name(new Person("Isla", "Whitcombe", DemoAccounts.Inspector(demo)));

    public List<Appointment> Appointments { get; } = [];

    public List<RecordOpening> Openings { get; } = [];

    public List<Inspection> Inspections { get; } = [];

    public IEnumerable<Notice> Notices => Inspections.SelectMany(InspectionNotices.Of).Concat(Inspections.SelectMany(InspectionNotices.OfEnd));

    public void Show()
    {
        var officer = staff.Appointments.Find(row => row.Kind == AppointmentKind.QualityAssurance)!.PersonId;
        var hr = new Actor(staff.Appointments.Find(row => row.Kind == AppointmentKind.HumanResources)!.PersonId, Relation.HumanResources);
        var senior = new Actor(staff.People.Single(person => person.Person.Email == DemoAccounts.SeniorManager(demo)).Id, Relation.SeniorManager);
        var supervisee = staff.People.Single(person => person.Person.Email == DemoAccounts.Supervisee(demo)).Id;
        var theirs = records.Where(record => record.SuperviseeId == supervisee && record.FirstIssuedAt < At(100)).OrderByDescending(record => record.HeldOn).ToList();
        if (theirs.Count > 1)
        {
            var told = Open(theirs[0], hr, 95, 70, "A complaint names this worker. They are heard when the papers are complete.", senior);
            told.TellByItself(_today, At(70));
            ids.Name(told.Delays[^1]);
            Open(theirs[1], hr, 2, -26, "What was agreed then is part of a complaint that is still looked into.", senior);
        }

        Appointments.Add(ids.Name(new Appointment(Inspector.Id, AppointmentKind.Inspector, null, _today.AddDays(-60), _today.AddDays(60))));
        var giver = new Actor(officer, Relation.QualityAssurance);
        var ended = Draw(giver, "Review of how decisions about children are recorded", null, 8, 50, 30);
        ended.EndEarly(giver, "The review was moved to the new year.", _today.AddDays(-44), At(44));
        ids.Name(ended.Ends[0]);
        var running = Draw(giver, "Practice inspection: is supervision regular, and does it help?", staff.Units[1].Id, 12, 4, -10);
        var first = records.Single(record => record.Id == running.Records[0].RecordId);
        Openings.Add(ids.Name(new RecordOpening(first.Id, Inspector.Id, _today.AddDays(-2), At(2), OpeningPurpose.Inspection, null, Relation.Inspector)));
    }

    private RecordOpening Open(SupervisionRecord record, Actor reader, int daysAgo, int tellDaysAgo, string why, Actor decider)
    {
        var opening = ids.Name(new RecordOpening(record.Id, reader.PersonId, _today.AddDays(-daysAgo), At(daysAgo), OpeningPurpose.Investigation, null, RecordOpening.RoleOf(reader, OpeningPurpose.Investigation)));
        opening.TellLater(new LaterTelling(decider, why, _today.AddDays(-tellDaysAgo)), _today.AddDays(-daysAgo));
        ids.Name(opening.Delays[0]);
        Openings.Add(opening);
        return opening;
    }

    private Inspection Draw(Actor giver, string purpose, Guid? unit, int size, int fromDaysAgo, int untilDaysAgo)
    {
        var from = _today.AddDays(-fromDaysAgo);
        var below = unit is { } top ? staff.Units.Where(row => row.Id == top || row.ParentId == top).Select(row => row.Id).ToHashSet() : null;
        var people = staff.People.Where(person => below is null || below.Contains(person.Post.UnitId)).Select(person => person.Id).ToHashSet();
        var scope = new InspectionScope(unit, from.AddMonths(-6), from.AddDays(-1), size);
        var drawn = Inspection.Draw(
            ids.Next(),
            giver,
            Inspector.Id,
            isInspector: true,
            purpose,
            scope,
            from,
            _today.AddDays(-untilDaysAgo),
            [.. records.Where(record => record.FirstIssuedAt < At(fromDaysAgo) && record.HeldOn >= scope.HeldFrom && record.HeldOn <= scope.HeldUntil && people.Contains(record.SuperviseeId)).Select(record => record.Id)],
            20251126 + fromDaysAgo,
            from,
            At(fromDaysAgo));
        foreach (var record in drawn.Records)
        {
            ids.Name(record);
        }

        Inspections.Add(drawn);
        return drawn;
    }

    /// <summary>A morning that many days ago.</summary>
    private DateTime At(int daysAgo) => DateTime.SpecifyKind(_today.AddDays(-daysAgo).ToDateTime(new TimeOnly(8, 0)), DateTimeKind.Utc);
}
