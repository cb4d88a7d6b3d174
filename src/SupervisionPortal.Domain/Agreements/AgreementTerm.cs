namespace SupervisionPortal.Domain.Agreements;

public enum AgreementTerm
{
    Every,
    Minutes,
    Venue,
}
