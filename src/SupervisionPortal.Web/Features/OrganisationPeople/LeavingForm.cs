using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationPeople;

/// <summary>When somebody leaves, or that they stay after all.</summary>
public sealed class LeavingForm
{
    /// <summary>The first day out of post, as typed; blank while nobody expects it.</summary>
    public string? LeftOn { get; set; }

    public DateOnly? Leaving(PortalDates dates) => dates.Parse(LeftOn);
}
