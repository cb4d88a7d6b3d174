using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Openings;

public sealed class TellingFormValidator : AbstractValidator<TellingForm>
{
    public TellingFormValidator(IStringLocalizer<OpeningTexts> texts, PortalDates dates)
    {
        RuleFor(form => form.DecidedBy).NotNull().WithMessage(_ => texts["DecidedBy.Missing"]);
        RuleFor(form => form.WhyLater).MaximumLength(OpeningDelay.WhyLength).WithMessage(_ => texts["TooLong", OpeningDelay.WhyLength]);
        RuleFor(form => form.TellOn).Must(typed => dates.Parse(typed, DateLean.Ahead) is not null).WithMessage(_ => texts["TellOn.NotUnderstood", dates.DayWithYear(dates.Today.AddDays(14))]);
    }
}
