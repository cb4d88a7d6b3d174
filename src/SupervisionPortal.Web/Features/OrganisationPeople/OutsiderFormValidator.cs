using FluentValidation;
using Microsoft.Extensions.Localization;

namespace SupervisionPortal.Web.Features.OrganisationPeople;

public sealed class OutsiderFormValidator : AbstractValidator<OutsiderForm>
{
    public OutsiderFormValidator(IStringLocalizer<StaffTexts> texts)
    {
        RuleFor(form => form.GivenName).Cascade(CascadeMode.Stop).IsName(texts, "GivenName.Missing");
        RuleFor(form => form.FamilyName).Cascade(CascadeMode.Stop).IsName(texts, "FamilyName.Missing");
        RuleFor(form => form.LocalName).IsName(texts, null);
        RuleFor(form => form.LocalGivenName).IsName(texts, null);
        RuleFor(form => form.Email).Cascade(CascadeMode.Stop).IsMailAddress(texts);
    }
}
