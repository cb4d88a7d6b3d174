using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationAppointments;

public sealed class EndFormValidator : AbstractValidator<EndForm>
{
    public EndFormValidator(IStringLocalizer<AppointmentTexts> texts, PortalDates dates) =>
        RuleFor(form => form.Until)
            .Must((form, _) => form.EndsOn(dates) is not null).WithMessage(_ => texts["Date.NotUnderstood", dates.DayWithYear(dates.Today)]);
}
