namespace SupervisionPortal.Domain.People;

public enum UnitKind
{
    Organisation,
    Service,
    Team,
}
