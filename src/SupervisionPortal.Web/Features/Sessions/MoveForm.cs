using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace SupervisionPortal.Web.Features.Sessions;

public sealed class MoveForm : PlanForm
{
    /// <summary>Becomes the proposal's id: sent twice, it proposes once.</summary>
    public Guid FormId { get; set; }

    /// <summary>Whether the other has agreed already; asked only where both had agreed to the date as it stands.</summary>
    public MoveAgreement? Agreement { get; set; }

    public string? Why { get; set; }

    /// <summary>The session's version when the page was opened: a plan that changed since is not overwritten unseen.</summary>
    public Guid Seen { get; set; }

    /// <inheritdoc cref="BookingForm.Page"/>
    [BindNever]
    [ValidateNever]
    public MovePage? Page { get; set; }
}
