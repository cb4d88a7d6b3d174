using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace SupervisionPortal.Web.Features.OrganisationPeople;

/// <summary>Somebody who is not employed here: an inspector. Without a post nothing is due of them.</summary>
public sealed class OutsiderForm
{
    /// <inheritdoc cref="NewPersonForm.FormId"/>
    public Guid FormId { get; set; }

    public string? GivenName { get; set; }

    public string? FamilyName { get; set; }

    /// <inheritdoc cref="NewPersonForm.LocalName"/>
    public string? LocalName { get; set; }

    /// <inheritdoc cref="NewPersonForm.LocalGivenName"/>
    public string? LocalGivenName { get; set; }

    public string? Email { get; set; }

    /// <summary>The organisation has a second language.</summary>
    [BindNever]
    [ValidateNever]
    public bool AsksLocalName { get; set; }
}
