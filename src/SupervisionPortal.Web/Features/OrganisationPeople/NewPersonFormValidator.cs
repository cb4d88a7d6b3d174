using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationPeople;

public sealed class NewPersonFormValidator : PostFieldsValidator<NewPersonForm>
{
    public NewPersonFormValidator(IStringLocalizer<StaffTexts> texts, PortalDates dates)
        : base(texts)
    {
        RuleFor(form => form.GivenName).Cascade(CascadeMode.Stop).IsName(texts, "GivenName.Missing");
        RuleFor(form => form.FamilyName).Cascade(CascadeMode.Stop).IsName(texts, "FamilyName.Missing");
        RuleFor(form => form.LocalName).IsName(texts, null);
        RuleFor(form => form.LocalGivenName).IsName(texts, null);
        RuleFor(form => form.Email).Cascade(CascadeMode.Stop).IsMailAddress(texts);
        RuleFor(form => form.StartedOn).Cascade(CascadeMode.Stop)
            .Must((form, _) => form.FirstDay(dates) is not null).WithMessage(_ => texts["Date.NotUnderstood", dates.DayWithYear(dates.Today)])
            .Must((form, _) => form.FirstDay(dates) <= dates.Today.AddDays(DaysAhead)).WithMessage(_ => texts["StartedOn.TooFarAhead"]);
    }
}
