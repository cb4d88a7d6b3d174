using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.People;

public sealed class AbsenceFormValidator : AbstractValidator<AbsenceForm>
{
    /// <summary>Leave is booked a year ahead at most; an absence lasts two at most: beyond that it is a slip of the pen.</summary>
    private const int DaysAhead = 366;
    private const int LongestDays = 732;

    public AbsenceFormValidator(IStringLocalizer<PeopleTexts> texts, PortalDates dates)
    {
        RuleFor(form => form.Kind).NotNull().WithMessage(_ => texts["Absence.Kind.Missing"]);
        RuleFor(form => form.From).Cascade(CascadeMode.Stop)
            .Must((form, _) => form.FirstDay(dates) is not null).WithMessage(_ => texts["Date.NotUnderstood", dates.DayWithYear(dates.Today)])
            .Must((form, _) => form.FirstDay(dates) <= dates.Today.AddDays(DaysAhead)).WithMessage(_ => texts["Absence.TooFarAhead"]);
        RuleFor(form => form.ReturnedOn).Cascade(CascadeMode.Stop)
            .Must((form, typed) => string.IsNullOrWhiteSpace(typed) || form.Back(dates) is not null).WithMessage(_ => texts["Date.NotUnderstood", dates.DayWithYear(dates.Today)])
            .Must((form, typed) => string.IsNullOrWhiteSpace(typed) || form.FirstDay(dates) is not { } from || form.Back(dates) > from).WithMessage(_ => texts["Absence.BackTooEarly"])
            .Must((form, typed) => string.IsNullOrWhiteSpace(typed) || form.FirstDay(dates) is not { } from || form.Back(dates) <= from.AddDays(LongestDays)).WithMessage(_ => texts["Absence.TooLong"]);
    }
}
