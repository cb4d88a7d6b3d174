using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Sessions;
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
            .Must(kind => kind is { } chosen && Enum.IsDefined(chosen) && chosen is not (SessionKind.Peer or SessionKind.Professional))
            .WithMessage(_ => texts["Kind.Missing"]);
        RuleFor(form => form.OtherSupervisor)
            .Must((form, other) => form.Kind != SessionKind.Joint || other is not null)
            .WithMessage(_ => texts["Joint.Missing"]);
    }
}
