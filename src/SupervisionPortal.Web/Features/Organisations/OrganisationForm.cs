using SupervisionPortal.Domain.Organisations;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Organisations;

/// <summary>A new organisation and its first administrator.</summary>
public sealed class OrganisationForm : WorkingWeek
{
    /// <summary>Becomes the organisation's id: posting twice makes one.</summary>
    public Guid FormId { get; set; }

    public string Name { get; set; } = "";

    public string TimeZone { get; set; } = "Europe/London";

    /// <summary>The code of the language the portal speaks first.</summary>
    public string Language { get; set; } = PortalLanguage.English.Code;

    /// <summary>The code of a second language, or empty.</summary>
    public string SecondLanguage { get; set; } = "";

    /// <summary>The key of the shipped pack it adopts.</summary>
    public string Pack { get; set; } = "";

    public string GivenName { get; set; } = "";

    public string FamilyName { get; set; } = "";

    public string Email { get; set; } = "";

    /// <summary>As <see cref="Organisation.Languages"/> writes them.</summary>
    public string Languages() => SecondLanguage.Length == 0 || SecondLanguage == Language ? Language : $"{Language},{SecondLanguage}";
}
