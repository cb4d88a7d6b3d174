namespace SupervisionPortal.Domain.Organisations;

/// <summary>A tenant: one organisation with its calendar, languages and policy. Its key is the TenantId of everything it owns.</summary>
public sealed class Organisation
{
    private Organisation()
    {
    }

    public Organisation(Guid id, string name, string timeZone, string languages)
    {
        Id = id;
        Name = name;
        TimeZone = timeZone;
        Languages = languages;
    }

    public Guid Id { get; private set; }

    public Guid Version { get; private set; }

    public string Name { get; set; } = "";

    /// <summary>The name in the second language, or null.</summary>
    public string? LocalName { get; set; }

    /// <summary>An IANA time zone: all of the organisation's days are days there.</summary>
    public string TimeZone { get; set; } = "";

    /// <summary>Three-letter English days, separated by commas: "mon,tue,wed,thu,fri".</summary>
    public string WorkingDays { get; set; } = "mon,tue,wed,thu,fri";

    /// <summary>Language codes separated by commas, the first the default: "km,en".</summary>
    public string Languages { get; set; } = "en";

    /// <summary>The one colour a tenant has: the name of a stripe in the style sheet.</summary>
    public string Stripe { get; set; } = "amber";

    public IReadOnlyList<string> LanguageList => Languages.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
