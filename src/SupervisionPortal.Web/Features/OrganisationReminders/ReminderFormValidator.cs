using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Notices;

namespace SupervisionPortal.Web.Features.OrganisationReminders;

public sealed class ReminderFormValidator : AbstractValidator<ReminderForm>
{
    public ReminderFormValidator(IStringLocalizer<ReminderTexts> texts)
    {
        RuleFor(form => form.BeforeSession).Must(typed => IsWithin(typed, 0, ReminderSettings.LongestBefore))
            .WithMessage(_ => texts["Days.NotUnderstood", 0, ReminderSettings.LongestBefore]);
        RuleFor(form => form.WaitingSupervisee).Must(typed => IsWithin(typed, 1, ReminderSettings.LongestWait))
            .WithMessage(_ => texts["Days.NotUnderstood", 1, ReminderSettings.LongestWait]);
        RuleFor(form => form.WaitingSupervisor).Must(typed => IsWithin(typed, 1, ReminderSettings.LongestWait))
            .WithMessage(_ => texts["Days.NotUnderstood", 1, ReminderSettings.LongestWait]);
    }

    private static bool IsWithin(string? typed, int least, int most) =>
        string.IsNullOrWhiteSpace(typed) || (ReminderForm.Read(typed) is { } days && days >= least && days <= most);
}
