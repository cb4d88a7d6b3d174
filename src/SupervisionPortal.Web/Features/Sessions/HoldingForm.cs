using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Sessions;

public sealed class HoldingForm
{
    /// <summary>What the second button sends: the record is written another time.</summary>
    public const string WriteLater = "later";

    /// <summary>The day it was held, as typed.</summary>
    public string? Date { get; set; }

    public string? Minutes { get; set; }

    public List<CaseTick> Cases { get; set; } = [];

    public string? Then { get; set; }

    /// <inheritdoc cref="BookingForm.Page"/>
    [BindNever]
    [ValidateNever]
    public HoldingPage? Page { get; set; }

    public DateOnly? HeldOn(PortalDates dates)
    {
        ArgumentNullException.ThrowIfNull(dates);
        return dates.Parse(Date, DateLean.Behind);
    }
}
