using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Sessions;

public abstract class PlanValidator<TForm> : AbstractValidator<TForm>
    where TForm : PlanForm
{
    protected PlanValidator(IStringLocalizer<SessionTexts> texts, PortalDates dates)
    {
        ArgumentNullException.ThrowIfNull(dates);
        RuleFor(form => form.Date)
            .Must((form, _) => form.LacksChoice || form.Day(dates) is not null)
            .WithMessage(_ => texts["Date.NotUnderstood", dates.DayWithYear(dates.Today.AddDays(3))]);
        RuleFor(form => form.Time)
            .Must(time => string.IsNullOrWhiteSpace(time) || PortalDates.ParseTime(time) is not null)
            .WithMessage(_ => texts["Time.NotUnderstood"]);
        RuleFor(form => form.Minutes)
            .Must(TypedMinutes.IsBlankOrRead)
            .WithMessage(_ => texts["Minutes.NotUnderstood", TypedMinutes.Fewest, Session.LongestMinutes]);
        RuleFor(form => form.Venue)
            .Must(venue => (venue?.Trim().Length ?? 0) <= Session.VenueLength)
            .WithMessage(form => texts["Venue.TooLong", Session.VenueLength, form.Venue?.Trim().Length ?? 0]);
    }
}
