using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationPeople;

public sealed class LeavingFormValidator : AbstractValidator<LeavingForm>
{
    public LeavingFormValidator(IStringLocalizer<StaffTexts> texts, PortalDates dates) =>
        RuleFor(form => form.LeftOn)
            .Must((form, typed) => string.IsNullOrWhiteSpace(typed) || form.Leaving(dates) is not null)
            .WithMessage(_ => texts["Date.NotUnderstood", dates.DayWithYear(dates.Today)]);
}
