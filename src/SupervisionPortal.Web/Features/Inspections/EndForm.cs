using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace SupervisionPortal.Web.Features.Inspections;

/// <summary>Ends an inspector's access before its last day.</summary>
public sealed class EndForm
{
    public string? Why { get; set; }

    [BindNever]
    [ValidateNever]
    public InspectionPage? Page { get; set; }
}
