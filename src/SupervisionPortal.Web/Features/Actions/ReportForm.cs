using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Web.Features.Actions;

/// <summary>How an action stands, as one of the two says it.</summary>
public sealed class ReportForm
{
    /// <summary>Becomes the report's id: posted twice, it is said once.</summary>
    public Guid FormId { get; set; }

    public ActionStanding? Standing { get; set; }

    public string? Text { get; set; }

    [BindNever]
    [ValidateNever]
    public ActionPage? Page { get; set; }
}
