using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace SupervisionPortal.Web.Features.Schedule;

/// <summary>The months of one supervisee as the supervisor lays them.</summary>
public sealed class PlanForm
{
    /// <summary>Half a year of weekly dates, with room.</summary>
    public const int MostRows = 60;

    public List<PlanRowForm> Rows { get; set; } = [];

    public string? Minutes { get; set; }

    public string? Venue { get; set; }

    /// <summary>Stands for the concerns that were on the page when it was sent.</summary>
    public string? Accepted { get; set; }

    /// <summary>A row and how many days it moves, from one of its buttons: "3:-7".</summary>
    public string? Shift { get; set; }

    /// <summary>Another row is asked for.</summary>
    public bool Add { get; set; }

    /// <summary>What the page shows beside the form; set before it is shown, never sent.</summary>
    [BindNever]
    [ValidateNever]
    public PlanPage? Page { get; set; }
}
