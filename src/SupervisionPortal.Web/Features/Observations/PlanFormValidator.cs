using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Observations;

public sealed class PlanFormValidator : AbstractValidator<PlanForm>
{
    public PlanFormValidator(IStringLocalizer<ObservationTexts> texts, PortalDates dates)
    {
        RuleFor(form => form.Date).Must((form, _) => form.Day(dates) is not null).WithMessage(_ => texts["Date.NotUnderstood", dates.DayWithYear(dates.Today.AddDays(7))]);
        RuleFor(form => form.Activity)
            .NotEmpty().WithMessage(_ => texts["Activity.Missing"])
            .MaximumLength(Observation.ActivityLength).WithMessage(_ => texts["TooLong", Observation.ActivityLength]);
        RuleFor(form => form.Observer).NotEmpty().WithMessage(_ => texts["Observer.Missing"]);
        RuleFor(form => form.Email).Must((form, email) => form.Observer != PlanForm.SomebodyElse || !string.IsNullOrWhiteSpace(email)).WithMessage(_ => texts["Observer.Email.Missing"]);
    }
}
