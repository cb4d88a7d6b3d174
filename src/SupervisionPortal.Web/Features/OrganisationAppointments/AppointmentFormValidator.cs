using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationAppointments;

public sealed class AppointmentFormValidator : AbstractValidator<AppointmentForm>
{
    private const int DaysAhead = 366;

    public AppointmentFormValidator(IStringLocalizer<AppointmentTexts> texts, PortalDates dates)
    {
        RuleFor(form => form.Person).NotNull().WithMessage(_ => texts["Person.Missing"]);
        RuleFor(form => form.Kind).NotNull().WithMessage(_ => texts["Kind.Missing"]);
        RuleFor(form => form.From).Cascade(CascadeMode.Stop)
            .Must((form, _) => form.FirstDay(dates) is not null).WithMessage(_ => texts["Date.NotUnderstood", dates.DayWithYear(dates.Today)])
            .Must((form, _) => form.FirstDay(dates) <= dates.Today.AddDays(DaysAhead)).WithMessage(_ => texts["From.TooFarAhead"]);
        RuleFor(form => form.Until).Cascade(CascadeMode.Stop)
            .Must((form, typed) => string.IsNullOrWhiteSpace(typed) || form.EndsOn(dates) is not null).WithMessage(_ => texts["Date.NotUnderstood", dates.DayWithYear(dates.Today)])
            .Must((form, _) => form.EndsOn(dates) is not { } until || form.FirstDay(dates) is not { } from || until > from).WithMessage(_ => texts["Until.BeforeFrom"]);
    }
}
