using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>A session was called off or missed: on whose side, and why.</summary>
public sealed class FallThroughForm
{
    public FellThroughBy? By { get; set; }

    public FallThroughReason? Reason { get; set; }

    public string? Why { get; set; }

    /// <summary>The day the sick party is back, as typed; blank while nobody knows.</summary>
    public string? Return { get; set; }

    /// <summary>The day it was called off, as typed; asked only when the session's own day has passed.</summary>
    public string? Cancelled { get; set; }

    /// <inheritdoc cref="BookingForm.Page"/>
    [BindNever]
    [ValidateNever]
    public FallThroughPage? Page { get; set; }

    /// <summary>Null where nothing was typed, it cannot be read, or nobody was sick.</summary>
    public DateOnly? ReturnedOn(PortalDates dates)
    {
        ArgumentNullException.ThrowIfNull(dates);
        return Reason == FallThroughReason.Sickness ? dates.Parse(Return) : null;
    }

    public DateOnly? CancelledOn(PortalDates dates)
    {
        ArgumentNullException.ThrowIfNull(dates);
        return dates.Parse(Cancelled, DateLean.Behind);
    }
}
