using System.Globalization;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationPeople;

/// <summary>A post as it is corrected: its facts, and its first day where that was entered wrongly.</summary>
public sealed class PostForm : PostFields
{
    /// <summary>The first day in post, as typed.</summary>
    public string? StartedOn { get; set; }

    public static PostForm Of(Post post, PortalDates dates) => new()
    {
        Title = post.Title,
        LocalTitle = post.LocalTitle,
        Role = post.Role,
        Unit = post.UnitId,
        CaseHolding = post.CaseHolding,
        Share = post.FullTimeEquivalent.ToString("0.##", CultureInfo.InvariantCulture),
        StartedOn = dates.InField(post.StartedOn),
    };

    public DateOnly? FirstDay(PortalDates dates) => dates.Parse(StartedOn, DateLean.Behind);
}
