namespace SupervisionPortal.Domain.Organisations;

/// <summary>One version of an organisation's supervision policy, as the pack it was adopted or changed into. Versions are never altered: records point to the one they were written under.</summary>
public sealed class OrganisationPolicy : TenantRow
{
    private OrganisationPolicy()
    {
    }

    public OrganisationPolicy(int number, string pack, string adoptedFrom, DateOnly inForceFrom)
    {
        Number = number;
        Pack = pack;
        AdoptedFrom = adoptedFrom;
        InForceFrom = inForceFrom;
    }

    public override bool IsAppendOnly => true;

    /// <summary>1, 2, 3 …; the highest in force today is the one obligations come from.</summary>
    public int Number { get; private set; }

    /// <summary>The whole pack as JSON.</summary>
    public string Pack { get; private set; } = "";

    /// <summary>The key of the shipped pack it began as.</summary>
    public string AdoptedFrom { get; private set; } = "";

    public DateOnly InForceFrom { get; private set; }
}
