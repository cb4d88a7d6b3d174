using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Domain.Agreements;

/// <summary>A signed supervision agreement between a supervisee and a supervisor. Later ones replace earlier ones; all stay on the file.</summary>
public sealed class SupervisionAgreement : TenantRow
{
    private SupervisionAgreement()
    {
    }

    public SupervisionAgreement(Guid superviseeId, Guid supervisorId, DateOnly signedOn)
    {
        SuperviseeId = superviseeId;
        SupervisorId = supervisorId;
        SignedOn = signedOn;
    }

    /// <summary>It is between the supervisee and the supervisor: either of them records that both have signed or reviewed it.</summary>
    public static Refusal? WhyNotRecord(Actor actor) => actor.Is(Relation.Supervisee | Relation.Supervisor) ? null : Refusal.OnlyThoseTwo;

    public override Guid? FactAbout => SuperviseeId;

    public Guid SuperviseeId { get; private set; }

    public Guid SupervisorId { get; private set; }

    /// <summary>The day the later of the two signed.</summary>
    public DateOnly SignedOn { get; private set; }

    /// <summary>The last review that left it standing, or null.</summary>
    public DateOnly? ReviewedOn { get; set; }

    /// <summary>An agreed interval as an ISO 8601 period; null: the policy's.</summary>
    public string? Every { get; set; }

    /// <summary>Minutes a session is meant to take, or null for the policy's.</summary>
    public int? LengthMinutes { get; set; }

    public string? Venue { get; set; }
}
