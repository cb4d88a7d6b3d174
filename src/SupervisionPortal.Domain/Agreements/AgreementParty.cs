namespace SupervisionPortal.Domain.Agreements;

/// <summary>One of the two an agreement is between.</summary>
public enum AgreementParty
{
    Supervisor,
    Supervisee,
}
