using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Sessions;

public sealed class MoveValidator : PlanValidator<MoveForm>
{
    public MoveValidator(IStringLocalizer<SessionTexts> texts, PortalDates dates)
        : base(texts, dates)
    {
        RuleFor(form => form.Why).Must(why => !string.IsNullOrWhiteSpace(why)).WithMessage(_ => texts["Why.Missing"]);
        RuleFor(form => form.Why)
            .Must(why => (why?.Trim().Length ?? 0) <= Session.WhyLength)
            .WithMessage(form => texts["Why.TooLong", Session.WhyLength, form.Why?.Trim().Length ?? 0]);
    }
}
