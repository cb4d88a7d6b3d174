using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Sessions;

public sealed class ReturnValidator : AbstractValidator<ReturnForm>
{
    public ReturnValidator(IStringLocalizer<SessionTexts> texts, PortalDates dates) =>
        RuleFor(form => form.Date)
            .Must((form, _) => form.ReturnedOn(dates) is not null)
            .WithMessage(_ => texts["Date.NotUnderstood", dates.DayWithYear(dates.Today)]);
}
