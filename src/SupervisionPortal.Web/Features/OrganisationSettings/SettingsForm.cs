using SupervisionPortal.Domain.Organisations;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationSettings;

/// <summary>The organisation's calendar and languages.</summary>
public sealed class SettingsForm : WorkingWeek
{
    public string? TimeZone { get; set; }

    /// <summary>The code of the language the portal speaks first.</summary>
    public string? Language { get; set; }

    /// <summary>The code of a second language; blank for none.</summary>
    public string? SecondLanguage { get; set; }

    /// <summary>The organisation's name in the second language; blank for none.</summary>
    public string? LocalName { get; set; }

    public static SettingsForm Of(Organisation organisation)
    {
        var form = new SettingsForm
        {
            TimeZone = organisation.TimeZone,
            Language = organisation.LanguageList[0],
            SecondLanguage = organisation.LanguageList.ElementAtOrDefault(1),
            LocalName = organisation.LocalName,
        };
        form.Tick(organisation.WorkingDays);
        return form;
    }

    /// <summary>As <see cref="Organisation.Languages"/> writes them.</summary>
    public string Languages() => string.IsNullOrEmpty(SecondLanguage) || SecondLanguage == Language ? Language! : $"{Language},{SecondLanguage}";

    public void Describe(Organisation organisation)
    {
        organisation.TimeZone = TimeZone!;
        organisation.WorkingDays = WorkingDays();
        organisation.Languages = Languages();
        organisation.LocalName = string.IsNullOrWhiteSpace(LocalName) ? null : LocalName.Trim();
    }
}
