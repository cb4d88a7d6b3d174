using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationPeople;

/// <summary>Who is to supervise the profession beside the supervisor, as typed.</summary>
public sealed class ProfessionalForm
{
    /// <summary>Becomes the arrangement's id: sent twice, it is made once.</summary>
    public Guid FormId { get; set; }

    public Guid? Professional { get; set; }

    /// <summary>The first day, as typed.</summary>
    public string? ProfessionalFrom { get; set; }

    public DateOnly? FirstDay(PortalDates dates) => dates.Parse(ProfessionalFrom);
}
