namespace SupervisionPortal.Domain.Records;

public enum ActionOutcome
{
    Open,
    Done,
    CarriedOn,
    Dropped,
}
