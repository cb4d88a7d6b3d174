namespace SupervisionPortal.Domain.Templates;

/// <summary>A template being changed: one at most of each key in an organisation. Nothing is written under it before it is published.</summary>
public sealed class TemplateDraft : TenantRow
{
    public const int KeyLength = 100;

    private TemplateDraft()
    {
    }

    public TemplateDraft(Template template, int basedOn, Guid byId, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(template);
        Key = template.Key;
        BasedOn = basedOn;
        Form = template.Json();
        SavedById = byId;
        SavedAt = at;
    }

    /// <inheritdoc cref="Template.Key"/>
    public string Key { get; private set; } = "";

    /// <summary>The version of the policy whose template it began as.</summary>
    public int BasedOn { get; private set; }

    /// <summary>A <see cref="Template"/> as JSON.</summary>
    public string Form { get; private set; } = "";

    public Guid SavedById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime SavedAt { get; private set; }

    public Template Read(TemplateKind kind, IReadOnlyList<string> languages) => Template.Parse(kind, Form, languages);

    public void Save(Template template, Guid byId, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(template);
        Form = template.Json();
        SavedById = byId;
        SavedAt = at;
    }

    /// <param name="changed">The template as it is now.</param>
    /// <param name="before">As it was in the version it began as.</param>
    /// <param name="inForce">As it is in force; null where the policy in force has none of that key.</param>
    /// <param name="isAnotherComing">A version of the policy takes effect on a later day.</param>
    public Refusal? WhyNotPublish(Template changed, Template? before, Template? inForce, bool isAnotherComing)
    {
        ArgumentNullException.ThrowIfNull(changed);
        return isAnotherComing ? Refusal.PolicyIsComing
            : inForce is null || inForce.Json() != before?.Json() ? Refusal.TemplateChangedMeanwhile
            : changed.Json() == inForce.Json() ? Refusal.NothingIsChanged
            : changed.Headings.Count == 0 ? Refusal.NoHeading
            : null;
    }
}
