using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Cases;

/// <summary>What is said of a discussion afterwards; each part has its own button.</summary>
public sealed class DiscussionForm
{
    /// <summary>The day it was entered on the case system, as typed.</summary>
    public string? Entered { get; set; }

    /// <summary>What the two disagree about.</summary>
    public string? Disagreement { get; set; }

    /// <summary>Becomes the id of what is put to the manager: sent twice, it is asked once.</summary>
    public Guid FormId { get; set; }

    public string? Decision { get; set; }

    public Guid? Manager { get; set; }

    [BindNever]
    [ValidateNever]
    public DiscussionPage? Page { get; set; }

    public DateOnly? EnteredOn(PortalDates dates)
    {
        ArgumentNullException.ThrowIfNull(dates);
        return dates.Parse(Entered, DateLean.Behind);
    }
}
