using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Observations;

public sealed class SampleFormValidator : AbstractValidator<SampleForm>
{
    public SampleFormValidator(IStringLocalizer<ObservationTexts> texts, PortalDates dates)
    {
        RuleFor(form => form.From).Must((form, _) => form.FirstDay(dates) is not null).WithMessage(_ => texts["Date.NotUnderstood", dates.DayWithYear(dates.Today)]);
        RuleFor(form => form.Until).Cascade(CascadeMode.Stop)
            .Must((form, _) => form.LastDay(dates) is not null).WithMessage(_ => texts["Date.NotUnderstood", dates.DayWithYear(dates.Today)])
            .Must((form, _) => form.FirstDay(dates) is null || form.LastDay(dates) >= form.FirstDay(dates)).WithMessage(_ => texts["Sample.EndsBeforeItBegins"]);
        RuleFor(form => form.Size).InclusiveBetween(1, ObservationSample.LargestSize).WithMessage(_ => texts["Sample.Size.Missing", ObservationSample.LargestSize]).NotNull().WithMessage(_ => texts["Sample.Size.Missing", ObservationSample.LargestSize]);
    }
}
