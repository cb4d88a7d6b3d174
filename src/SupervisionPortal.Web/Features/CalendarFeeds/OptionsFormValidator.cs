using FluentValidation;
using Microsoft.Extensions.Localization;

namespace SupervisionPortal.Web.Features.CalendarFeeds;

public sealed class OptionsFormValidator : AbstractValidator<OptionsForm>
{
    public OptionsFormValidator(IStringLocalizer<CalendarFeedTexts> texts) =>
        RuleFor(form => form.Alarm).Must((form, _) => form.IsUnderstood).WithMessage(_ => texts["Alarm.Missing"]);
}
