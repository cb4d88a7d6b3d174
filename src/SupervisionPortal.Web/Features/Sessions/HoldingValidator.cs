using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Sessions;

public sealed class HoldingValidator : AbstractValidator<HoldingForm>
{
    public HoldingValidator(IStringLocalizer<SessionTexts> texts, PortalDates dates)
    {
        RuleFor(form => form.Date)
            .Must((form, _) => form.HeldOn(dates) is not null)
            .WithMessage(_ => texts["Date.NotUnderstood", dates.DayWithYear(dates.Today)]);
        RuleFor(form => form.Minutes)
            .Must(TypedMinutes.IsBlankOrRead)
            .WithMessage(_ => texts["Minutes.NotUnderstood", TypedMinutes.Fewest, Session.LongestMinutes]);
    }
}
