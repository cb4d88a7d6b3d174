using System.Globalization;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationPeople;

/// <summary>What is asked of a post, new or changed.</summary>
public abstract class PostFields
{
    /// <summary>What the organisation calls the post.</summary>
    public string? Title { get; set; }

    /// <summary>The same in the organisation's second language; blank for none.</summary>
    public string? LocalTitle { get; set; }

    public PostRole? Role { get; set; }

    public Guid? Unit { get; set; }

    public bool CaseHolding { get; set; }

    /// <summary>The full-time equivalent, as typed: 1, 0.6.</summary>
    public string? Share { get; set; } = "1";

    /// <summary>Writes into a post what was typed of it.</summary>
    public void Describe(Post post)
    {
        post.Title = Title!.Trim();
        post.LocalTitle = string.IsNullOrWhiteSpace(LocalTitle) ? null : LocalTitle.Trim();
        post.Role = Role!.Value;
        post.UnitId = Unit!.Value;
        post.CaseHolding = CaseHolding;
        post.FullTimeEquivalent = FullTimeEquivalent()!.Value;
    }

    /// <summary>Above 0 and at most 1; null for anything else.</summary>
    public decimal? FullTimeEquivalent() =>
        decimal.TryParse(TypedDay.InAsciiDigits(Share ?? "").Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is > 0 and <= 1
            ? share
            : null;
}
