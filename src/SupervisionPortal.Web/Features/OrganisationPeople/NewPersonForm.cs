using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationPeople;

public sealed class NewPersonForm : PostFields
{
    /// <summary>Becomes the person's id: posted twice, they are added once.</summary>
    public Guid FormId { get; set; }

    public string? GivenName { get; set; }

    public string? FamilyName { get; set; }

    /// <summary>The whole name in the organisation's second language; blank for none.</summary>
    public string? LocalName { get; set; }

    /// <summary>The given name alone in the organisation's second language; blank for none.</summary>
    public string? LocalGivenName { get; set; }

    public string? Email { get; set; }

    /// <summary>The first day in post, as typed.</summary>
    public string? StartedOn { get; set; }

    public Guid? Supervisor { get; set; }

    [BindNever]
    [ValidateNever]
    public StaffChoices? Choices { get; set; }

    public DateOnly? FirstDay(PortalDates dates) => dates.Parse(StartedOn, DateLean.Behind);
}
