using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Observations;

public sealed class PaperFormValidator : AbstractValidator<PaperForm>
{
    public PaperFormValidator(IStringLocalizer<ObservationTexts> texts, PortalDates dates) =>
        RuleFor(form => form.Date).Cascade(CascadeMode.Stop)
            .Must((form, _) => form.Day(dates) is not null).WithMessage(_ => texts["Date.NotUnderstood", dates.DayWithYear(dates.Today)])
            .Must((form, _) => form.Day(dates) <= dates.Today).WithMessage(_ => texts["Date.InTheFuture"]);
}
