using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace SupervisionPortal.Web.Features.Openings;

/// <summary>Puts off once more when a supervisee is told.</summary>
public sealed class TellingForm
{
    /// <summary>Becomes the decision's id: posted twice, it is decided once.</summary>
    public Guid FormId { get; set; }

    /// <summary>Who decided.</summary>
    public Guid? DecidedBy { get; set; }

    public string? WhyLater { get; set; }

    /// <summary>As typed.</summary>
    public string? TellOn { get; set; }

    [BindNever]
    [ValidateNever]
    public OpeningPage? Page { get; set; }
}
