using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>The day the sick party was back at work, or is expected.</summary>
public sealed class ReturnForm
{
    public string? Date { get; set; }

    /// <inheritdoc cref="BookingForm.Page"/>
    [BindNever]
    [ValidateNever]
    public SessionAtHand? Page { get; set; }

    public DateOnly? ReturnedOn(PortalDates dates)
    {
        ArgumentNullException.ThrowIfNull(dates);
        return dates.Parse(Date);
    }
}
