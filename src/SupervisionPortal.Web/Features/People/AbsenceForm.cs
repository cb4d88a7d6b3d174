using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.People;

public sealed class AbsenceForm
{
    /// <summary>Becomes the absence's id: posted twice, it is recorded once.</summary>
    public Guid FormId { get; set; }

    public AbsenceKind? Kind { get; set; }

    /// <summary>The first day away, as typed.</summary>
    public string? From { get; set; }

    /// <summary>The first day back, as typed; blank where nobody knows.</summary>
    public string? ReturnedOn { get; set; }

    [BindNever]
    [ValidateNever]
    public AbsencesPage? Page { get; set; }

    public DateOnly? FirstDay(PortalDates dates) => dates.Parse(From, DateLean.Behind);

    public DateOnly? Back(PortalDates dates) => dates.Parse(ReturnedOn);
}
