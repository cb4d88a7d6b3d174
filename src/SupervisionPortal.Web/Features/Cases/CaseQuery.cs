using SupervisionPortal.Domain.Cases;

namespace SupervisionPortal.Web.Features.Cases;

/// <summary>What a list of cases is asked for; everything is part of the address.</summary>
public sealed class CaseQuery
{
    public const string Mine = "mine";
    public const string TeamOf = "team";

    /// <summary><see cref="Mine"/> or <see cref="TeamOf"/>; null: the team's for those who supervise and hold none.</summary>
    public string? Whose { get; set; }

    public CaseCategory? Category { get; set; }

    /// <summary>Null: every rating.</summary>
    public CaseRating? Rating { get; set; }

    /// <summary>Null: what is due first.</summary>
    public CaseSort? Sort { get; set; }

    public bool Closed { get; set; }

    /// <summary>Part of a reference or a label.</summary>
    public string? Q { get; set; }

    /// <summary>From 1.</summary>
    public int Page { get; set; } = 1;
}
