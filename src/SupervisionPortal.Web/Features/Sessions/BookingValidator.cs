using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Sessions;

public sealed class BookingValidator : PlanValidator<BookingForm>
{
    public BookingValidator(IStringLocalizer<SessionTexts> texts, PortalDates dates)
        : base(texts, dates)
    {
        RuleFor(form => form.Choice)
            .Must((form, _) => !form.LacksChoice)
            .WithMessage(_ => texts["Choice.Missing"]);
        RuleFor(form => form.Kind)
            .Must(kind => kind is { } chosen && Enum.IsDefined(chosen))
            .WithMessage(_ => texts["Kind.Missing"]);
    }
}
