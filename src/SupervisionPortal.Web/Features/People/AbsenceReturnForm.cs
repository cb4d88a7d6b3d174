using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.People;

public sealed class AbsenceReturnForm
{
    /// <summary>The first day back, as typed.</summary>
    public string? Date { get; set; }

    [BindNever]
    [ValidateNever]
    public AbsencePage? Page { get; set; }

    public DateOnly? Day(PortalDates dates) => dates.Parse(Date);
}
