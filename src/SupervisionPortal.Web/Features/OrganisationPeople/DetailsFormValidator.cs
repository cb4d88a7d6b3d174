using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Web.Features.OrganisationPeople;

public sealed class DetailsFormValidator : AbstractValidator<DetailsForm>
{
    public DetailsFormValidator(IStringLocalizer<StaffTexts> texts, Visitor visitor)
    {
        RuleFor(form => form.GivenName).Cascade(CascadeMode.Stop).IsName(texts, "GivenName.Missing");
        RuleFor(form => form.FamilyName).Cascade(CascadeMode.Stop).IsName(texts, "FamilyName.Missing");
        RuleFor(form => form.LocalName).IsName(texts, null);
        RuleFor(form => form.LocalGivenName).IsName(texts, null);
        RuleFor(form => form.Email).Cascade(CascadeMode.Stop).IsMailAddress(texts);
        RuleFor(form => form.Language)
            .Must(code => string.IsNullOrEmpty(code) || visitor.Organisation.LanguageList.Contains(code)).WithMessage(_ => texts["Language.Unknown"]);
    }
}
