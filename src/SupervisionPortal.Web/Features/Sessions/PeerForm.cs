using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>A session of colleagues, as typed.</summary>
public sealed class PeerForm : PlanForm
{
    /// <summary>The choice of somebody who is not of the visitor's team.</summary>
    public const string SomebodyElse = "other";

    /// <summary>Becomes the session's id: sent twice, it books once.</summary>
    public Guid FormId { get; set; }

    /// <summary>The id of a colleague of the visitor's team, or <see cref="SomebodyElse"/>.</summary>
    public string? Colleague { get; set; }

    /// <summary>Of somebody else.</summary>
    public string? Email { get; set; }

    /// <summary>The other has agreed already.</summary>
    public bool Agreed { get; set; }

    /// <inheritdoc cref="BookingForm.Page"/>
    [BindNever]
    [ValidateNever]
    public PeerPage? Page { get; set; }
}
