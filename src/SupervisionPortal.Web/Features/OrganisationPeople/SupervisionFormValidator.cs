using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationPeople;

public sealed class SupervisionFormValidator : AbstractValidator<SupervisionForm>
{
    public SupervisionFormValidator(IStringLocalizer<StaffTexts> texts, PortalDates dates)
    {
        RuleFor(form => form.Supervisor).NotNull().WithMessage(_ => texts["Supervisor.Missing"]);
        RuleFor(form => form.From).Cascade(CascadeMode.Stop)
            .Must((form, _) => form.FirstDay(dates) is not null).WithMessage(_ => texts["Date.NotUnderstood", dates.DayWithYear(dates.Today)])
            .Must((form, _) => form.FirstDay(dates) <= dates.Today).WithMessage(_ => texts["Supervisor.InTheFuture"]);
    }
}
