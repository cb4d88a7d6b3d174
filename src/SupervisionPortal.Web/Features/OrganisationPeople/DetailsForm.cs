using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Web.Features.OrganisationPeople;

/// <summary>Somebody's names, address and language.</summary>
public sealed class DetailsForm
{
    public string? GivenName { get; set; }

    public string? FamilyName { get; set; }

    public bool FamilyNameFirst { get; set; }

    /// <inheritdoc cref="NewPersonForm.LocalName"/>
    public string? LocalName { get; set; }

    /// <inheritdoc cref="NewPersonForm.LocalGivenName"/>
    public string? LocalGivenName { get; set; }

    public string? Email { get; set; }

    /// <summary>The code of a language of the organisation; blank: its first.</summary>
    public string? Language { get; set; }

    public static DetailsForm Of(Person person) => new()
    {
        GivenName = person.GivenName,
        FamilyName = person.FamilyName,
        FamilyNameFirst = person.FamilyNameFirst,
        LocalName = person.LocalName,
        LocalGivenName = person.LocalGivenName,
        Email = person.Email,
        Language = person.Language,
    };

    public void Describe(Person person)
    {
        person.GivenName = GivenName!.Trim();
        person.FamilyName = FamilyName!.Trim();
        person.FamilyNameFirst = FamilyNameFirst;
        person.LocalName = Or(LocalName);
        person.LocalGivenName = Or(LocalGivenName);
        person.Email = Email!.Trim();
        person.Language = Or(Language);
    }

    private static string? Or(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
