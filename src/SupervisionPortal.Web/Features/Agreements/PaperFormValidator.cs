using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Agreements;

public sealed class PaperFormValidator : AbstractValidator<PaperForm>
{
    public PaperFormValidator(IStringLocalizer<AgreementTexts> texts, PortalDates dates)
    {
        RuleFor(form => form.Deed).NotNull().WithMessage(_ => texts["Paper.Deed.Missing"]);
        RuleFor(form => form.Date).Cascade(CascadeMode.Stop)
            .Must((form, _) => form.Day(dates) is not null).WithMessage(_ => texts["Date.NotUnderstood", dates.DayWithYear(dates.Today)])
            .Must((form, _) => form.Day(dates) <= dates.Today).WithMessage(_ => texts["Date.InTheFuture"]);
        RuleFor(form => form.Every)
            .Must(every => TermWords.IsInterval(every)).WithMessage(_ => texts["Every.Unknown"]);
        RuleFor(form => form.Minutes)
            .Must(typed => DraftFields.MinutesOf(typed, out _))
            .WithMessage(_ => texts["Minutes.NotUnderstood", AgreementTerms.FewestMinutes, AgreementTerms.MostMinutes]);
        RuleFor(form => form.Venue)
            .Must(venue => (venue?.Trim().Length ?? 0) <= Session.VenueLength)
            .WithMessage(form => texts["TooLong", Session.VenueLength, form.Venue?.Trim().Length ?? 0]);
    }
}
