namespace SupervisionPortal.Domain.Records;

public enum SignatureParty
{
    Supervisor,
    Supervisee,
}
