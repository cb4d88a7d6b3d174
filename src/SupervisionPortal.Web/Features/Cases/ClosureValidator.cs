using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Cases;

public sealed class ClosureValidator : AbstractValidator<ClosureForm>
{
    public ClosureValidator(IStringLocalizer<CaseTexts> texts, PortalDates dates) =>
        RuleFor(form => form.Date)
            .Must((form, _) => form.ClosedOn(dates) is not null)
            .WithMessage(_ => texts["Date.NotUnderstood", dates.DayWithYear(dates.Today)]);
}
