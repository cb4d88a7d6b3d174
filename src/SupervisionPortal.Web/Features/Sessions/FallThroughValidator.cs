using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Sessions;

public sealed class FallThroughValidator : AbstractValidator<FallThroughForm>
{
    public FallThroughValidator(IStringLocalizer<SessionTexts> texts, PortalDates dates)
    {
        RuleFor(form => form.By)
            .Must(by => by is { } side && Enum.IsDefined(side))
            .WithMessage(_ => texts["Fall.By.Missing"]);
        RuleFor(form => form.Reason)
            .Must(reason => reason is { } known && Enum.IsDefined(known))
            .WithMessage(_ => texts["Fall.Reason.Missing"]);
        // Nobody is asked to write down an illness.
        RuleFor(form => form.Why)
            .Must((form, why) => form.Reason != FallThroughReason.Other || !string.IsNullOrWhiteSpace(why))
            .WithMessage(_ => texts["Why.Missing"]);
        RuleFor(form => form.Why)
            .Must(why => (why?.Trim().Length ?? 0) <= Session.WhyLength)
            .WithMessage(form => texts["Why.TooLong", Session.WhyLength, form.Why?.Trim().Length ?? 0]);
        RuleFor(form => form.Return)
            .Must((form, day) => form.Reason != FallThroughReason.Sickness || string.IsNullOrWhiteSpace(day) || form.ReturnedOn(dates) is not null)
            .WithMessage(_ => texts["Date.NotUnderstood", dates.DayWithYear(dates.Today.AddDays(7))]);
    }
}
