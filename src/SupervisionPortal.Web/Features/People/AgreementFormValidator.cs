using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.People;

public sealed class AgreementFormValidator : AbstractValidator<AgreementForm>
{
    public AgreementFormValidator(IStringLocalizer<PeopleTexts> texts, PortalDates dates)
    {
        RuleFor(form => form.Deed).NotNull().WithMessage(_ => texts["Agreement.Deed.Missing"]);
        RuleFor(form => form.Date).Cascade(CascadeMode.Stop)
            .Must((form, _) => form.Day(dates) is not null).WithMessage(_ => texts["Date.NotUnderstood", dates.DayWithYear(dates.Today)])
            .Must((form, _) => form.Day(dates) <= dates.Today).WithMessage(_ => texts["Date.InTheFuture"]);
        RuleFor(form => form.Every)
            .Must(every => string.IsNullOrEmpty(every) || AgreementController.Intervals.Contains(every)).WithMessage(_ => texts["Agreement.Every.Unknown"]);
        RuleFor(form => form.Minutes)
            .Must((form, typed) => string.IsNullOrWhiteSpace(typed) || form.Length() is not null)
            .WithMessage(_ => texts["Agreement.Minutes.NotUnderstood", AgreementForm.FewestMinutes, AgreementForm.MostMinutes]);
        RuleFor(form => form.Venue)
            .Must(venue => (venue?.Trim().Length ?? 0) <= Session.VenueLength)
            .WithMessage(form => texts["TooLong", Session.VenueLength, form.Venue?.Trim().Length ?? 0]);
    }
}
