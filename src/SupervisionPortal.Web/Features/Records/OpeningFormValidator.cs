using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Records;

public sealed class OpeningFormValidator : AbstractValidator<OpeningForm>
{
    public OpeningFormValidator(IStringLocalizer<RecordTexts> texts, PortalDates dates)
    {
        RuleFor(form => form.Purpose).NotNull().WithMessage(_ => texts["Purpose.Missing"]).IsInEnum().WithMessage(_ => texts["Purpose.Missing"]);
        RuleFor(form => form.Note).MaximumLength(Session.WhyLength).WithMessage(_ => texts["TooLong", Session.WhyLength]);
        When(form => form.AsksForLater, () =>
        {
            RuleFor(form => form.DecidedBy).NotNull().WithMessage(_ => texts["Later.DecidedBy.Missing"]);
            RuleFor(form => form.WhyLater).MaximumLength(OpeningDelay.WhyLength).WithMessage(_ => texts["TooLong", OpeningDelay.WhyLength]);
            RuleFor(form => form.TellOn).Must(typed => dates.Parse(typed, DateLean.Ahead) is not null).WithMessage(_ => texts["Later.TellOn.NotUnderstood", dates.DayWithYear(dates.Today.AddDays(14))]);
        });
    }
}
