using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.People;

public sealed class AbsenceReturnFormValidator : AbstractValidator<AbsenceReturnForm>
{
    public AbsenceReturnFormValidator(IStringLocalizer<PeopleTexts> texts, PortalDates dates) =>
        RuleFor(form => form.Date)
            .Must((form, _) => form.Day(dates) is not null)
            .WithMessage(_ => texts["Date.NotUnderstood", dates.DayWithYear(dates.Today)]);
}
