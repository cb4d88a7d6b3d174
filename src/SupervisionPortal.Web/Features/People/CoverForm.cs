using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace SupervisionPortal.Web.Features.People;

public sealed class CoverForm
{
    /// <summary>Who covers as supervisor.</summary>
    public Guid? Cover { get; set; }

    [BindNever]
    [ValidateNever]
    public AbsencePage? Page { get; set; }
}
