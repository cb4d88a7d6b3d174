namespace SupervisionPortal.Web.Shared;

/// <summary>A set of colours that reports a kind of state.</summary>
public enum StateSet
{
    Calm,
    Late,
    Due,
    Ok,
    Plan,
    Disputed,
    Lapse,
}
