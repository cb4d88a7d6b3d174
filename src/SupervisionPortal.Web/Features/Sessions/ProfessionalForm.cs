using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>A session of professional supervision, as typed.</summary>
public sealed class ProfessionalForm : PairForm
{
    /// <summary>The id of the arrangement it is held under, and so with whom.</summary>
    public Guid? With { get; set; }

    /// <inheritdoc cref="BookingForm.Page"/>
    [BindNever]
    [ValidateNever]
    public ProfessionalPage? Page { get; set; }
}
