using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Inspections;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Inspections;

public sealed class InspectionFormValidator : AbstractValidator<InspectionForm>
{
    public InspectionFormValidator(IStringLocalizer<InspectionTexts> texts, PortalDates dates)
    {
        string NotUnderstood() => texts["Date.NotUnderstood", dates.DayWithYear(dates.Today)];
        RuleFor(form => form.Inspector).NotNull().WithMessage(_ => texts["Inspector.Missing"]);
        RuleFor(form => form.Purpose).NotEmpty().WithMessage(_ => texts["Purpose.Missing"]).MaximumLength(Inspection.PurposeLength).WithMessage(_ => texts["TooLong", Inspection.PurposeLength]);
        RuleFor(form => form.Size).NotNull().WithMessage(_ => texts["Size.Missing", Inspection.MostRecords]);
        RuleFor(form => form.HeldFrom).Must((form, _) => form.FirstHeld(dates) is not null).WithMessage(_ => NotUnderstood());
        RuleFor(form => form.HeldUntil).Must((form, _) => form.LastHeld(dates) is not null).WithMessage(_ => NotUnderstood());
        RuleFor(form => form.From).Must((form, _) => form.FirstDay(dates) is not null).WithMessage(_ => NotUnderstood());
        RuleFor(form => form.Until).Must((form, _) => form.LastDay(dates) is not null).WithMessage(_ => NotUnderstood());
    }
}
