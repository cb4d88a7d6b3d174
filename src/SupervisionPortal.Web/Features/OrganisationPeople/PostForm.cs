using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationPeople;

public sealed class PostForm : PostFields
{
    /// <summary>The first day out of post, as typed; blank while nobody expects it.</summary>
    public string? LeftOn { get; set; }

    public DateOnly? Leaving(PortalDates dates) => dates.Parse(LeftOn);
}
