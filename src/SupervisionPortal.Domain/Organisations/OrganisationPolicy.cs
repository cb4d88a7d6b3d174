namespace SupervisionPortal.Domain.Organisations;

/// <summary>One version of an organisation's supervision policy, as the pack it was adopted or changed into. Versions are never altered: records point to the one they were written under.</summary>
public sealed class OrganisationPolicy : TenantRow
{
    public const int WhyLength = 500;

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

    /// <summary>The next version, in which one template is another; it is in force at once.</summary>
    /// <param name="latest">The latest version, in force.</param>
    /// <param name="pack">The whole policy with that template.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="RefusedException">Nobody said why.</exception>
    public static OrganisationPolicy WithTemplate(OrganisationPolicy latest, string pack, string templateKey, string? why, Guid byId, DateOnly today, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(latest);
        if (string.IsNullOrWhiteSpace(why))
        {
            throw new RefusedException(Refusal.SayWhyTemplateChanges);
        }

        return new OrganisationPolicy(latest.Number + 1, pack, latest.AdoptedFrom, today)
        {
            TemplateKey = templateKey,
            Why = why.ReplaceLineEndings("\n").Trim(),
            ChangedById = byId,
            ChangedAt = now,
        };
    }

    /// <summary>1, 2, 3 …; the highest in force today is the one obligations come from.</summary>
    public int Number { get; private set; }

    /// <summary>The whole pack as JSON.</summary>
    public string Pack { get; private set; } = "";

    /// <summary>The key of the shipped pack it began as.</summary>
    public string AdoptedFrom { get; private set; } = "";

    public DateOnly InForceFrom { get; private set; }

    /// <summary>The template this version changed; null where it was adopted.</summary>
    public string? TemplateKey { get; private set; }

    /// <summary>Why; null where it was adopted.</summary>
    public string? Why { get; private set; }

    /// <inheritdoc cref="Why"/>
    public Guid? ChangedById { get; private set; }

    /// <summary>UTC; null where it was adopted.</summary>
    public DateTime? ChangedAt { get; private set; }
}
