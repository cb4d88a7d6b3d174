using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationPeople;

public sealed class SupervisionForm
{
    public Guid? Supervisor { get; set; }

    /// <summary>The new supervisor's first day, as typed.</summary>
    public string? From { get; set; }

    public DateOnly? FirstDay(PortalDates dates) => dates.Parse(From, DateLean.Behind);
}
