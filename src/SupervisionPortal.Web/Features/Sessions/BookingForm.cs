using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Sessions;

public sealed class BookingForm : PlanForm
{
    /// <summary>The choice of a day that is not among those suggested.</summary>
    public const string AnotherDay = "other";

    /// <summary>Becomes the session's id: sent twice, it books once.</summary>
    public Guid FormId { get; set; }

    /// <summary>The supervisee.</summary>
    public Guid Person { get; set; }

    public SessionKind? Kind { get; set; }

    /// <summary>The second supervisor of a joint session; anything else is not asked.</summary>
    public Guid? OtherSupervisor { get; set; }

    /// <summary>That second supervisor leads it.</summary>
    public bool OtherLeads { get; set; }

    /// <summary>A suggested day (2026-11-28), <see cref="AnotherDay"/>, or null where nothing was chosen.</summary>
    public string? Choice { get; set; }

    /// <summary>The other of the two has agreed already.</summary>
    public bool Agreed { get; set; }

    /// <summary>What the page shows beside the form; set before it is shown, never sent.</summary>
    [BindNever]
    [ValidateNever]
    public BookingPage? Page { get; set; }

    public override bool LacksChoice => string.IsNullOrEmpty(Choice) && string.IsNullOrWhiteSpace(Date);

    public override DateOnly? Day(PortalDates dates) =>
        string.IsNullOrEmpty(Choice) || Choice == AnotherDay ? base.Day(dates) : Suggested(Choice);

    public static string Value(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? Suggested(string? choice) =>
        DateOnly.TryParseExact(choice, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
