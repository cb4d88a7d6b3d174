namespace SupervisionPortal.Domain.Cases;

/// <summary>How a case stands by the judgement of the two (surrey §3.1.2: red, amber, green). The order is that of worry.</summary>
public enum CaseRating
{
    Red,
    Amber,
    Green,
}
