namespace SupervisionPortal.Domain.People;

public enum AppointmentKind
{
    SeniorManager,
    QualityAssurance,
    HumanResources,
    Administrator,

    /// <summary>Comes from outside to inspect: sees the records of a drawn sample while access to it lasts, and nothing else.</summary>
    Inspector,
}
