namespace SupervisionPortal.Domain.People;

public enum AppointmentKind
{
    SeniorManager,
    QualityAssurance,
    HumanResources,
    Administrator,
}
