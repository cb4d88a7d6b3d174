using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace SupervisionPortal.Web.Features.Observations;

/// <summary>The report of an observation, as it is typed.</summary>
public sealed class ReportForm
{
    /// <summary>Of the text the form showed.</summary>
    public int Revision { get; set; }

    public List<PointForm> Points { get; set; } = [];

    public string? Summary { get; set; }

    public List<ActionForm> Actions { get; set; } = [];

    /// <summary>"check" or "leave"; null: stay.</summary>
    public string? Next { get; set; }

    [BindNever]
    [ValidateNever]
    public ReportPage? Page { get; set; }
}
