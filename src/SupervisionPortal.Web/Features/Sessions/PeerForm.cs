using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>A session of colleagues, as typed.</summary>
public sealed class PeerForm : PairForm
{
    /// <summary>The choice of somebody who is not of the visitor's team.</summary>
    public const string SomebodyElse = "other";

    /// <summary>The id of a colleague of the visitor's team, or <see cref="SomebodyElse"/>.</summary>
    public string? Colleague { get; set; }

    /// <summary>Of somebody else.</summary>
    public string? Email { get; set; }

    /// <inheritdoc cref="BookingForm.Page"/>
    [BindNever]
    [ValidateNever]
    public PeerPage? Page { get; set; }
}
