using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace SupervisionPortal.Web.Features.Observations;

/// <summary>Somebody is asked to observe a supervision session.</summary>
public sealed class SitInForm
{
    /// <inheritdoc cref="PlanForm.FormId"/>
    public Guid FormId { get; set; }

    /// <summary>Of whoever observes.</summary>
    public string? Email { get; set; }

    [BindNever]
    [ValidateNever]
    public SitInPage? Page { get; set; }
}
