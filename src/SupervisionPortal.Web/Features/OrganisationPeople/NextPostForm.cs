using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationPeople;

/// <summary>The next post of somebody: the policy counts anew from its first day.</summary>
public sealed class NextPostForm : PostFields
{
    /// <summary>Becomes the post's id: posted twice, it begins once.</summary>
    public Guid FormId { get; set; }

    /// <summary>The first day in the new post, as typed.</summary>
    public string? StartedOn { get; set; }

    public DateOnly? FirstDay(PortalDates dates) => dates.Parse(StartedOn);
}
