using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Data.Seed;

/// <summary>A person of the demonstration while their year is being written.</summary>
internal sealed class DemoPerson(Person person, Post post, DemoScript script)
{
    public Person Person { get; } = person;

    public Post Post { get; } = post;

    public DemoScript Script { get; } = script;

    public List<Supervision> Supervisions { get; } = [];

    public List<Case> Cases { get; } = [];

    public List<Absence> Absences { get; } = [];

    /// <summary>The agreement in force; null for none.</summary>
    public DemoAgreement? Agreement { get; set; }

    public Guid Id => Person.Id;

    public Guid? SupervisorOn(DateOnly day) => Supervisions.Find(supervision => supervision.IsInForce(day))?.SupervisorId ?? Supervisions.FirstOrDefault()?.SupervisorId;
}
