namespace SupervisionPortal.Domain.Records;

/// <summary>The four functions of supervision (Morrison).</summary>
public enum SupervisionFunction
{
    Management,
    Development,
    Support,
    Mediation,
}
