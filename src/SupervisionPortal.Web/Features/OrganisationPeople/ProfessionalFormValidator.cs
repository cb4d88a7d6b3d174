using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationPeople;

public sealed class ProfessionalFormValidator : AbstractValidator<ProfessionalForm>
{
    public ProfessionalFormValidator(IStringLocalizer<StaffTexts> texts, PortalDates dates)
    {
        RuleFor(form => form.Professional).NotNull().WithMessage(_ => texts["Supervisor.Missing"]);
        RuleFor(form => form.ProfessionalFrom)
            .Must((form, _) => form.FirstDay(dates) is not null).WithMessage(_ => texts["Date.NotUnderstood", dates.DayWithYear(dates.Today)]);
    }
}
