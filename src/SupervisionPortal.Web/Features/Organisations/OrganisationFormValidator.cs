using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Organisations;

public sealed class OrganisationFormValidator : AbstractValidator<OrganisationForm>
{
    private const int NameLength = 120;
    private const int MailLength = 254;

    public OrganisationFormValidator(IStringLocalizer<OrganisationTexts> texts)
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage(_ => texts["Name.Missing"]).MaximumLength(NameLength).WithMessage(_ => texts["TooLong", NameLength]);
        RuleFor(form => form.TimeZone).Must(TimeZones.IsKnown).WithMessage(_ => texts["TimeZone.Unknown"]);
        RuleFor(form => form.Language).Must(code => PortalLanguage.Find(code) is not null).WithMessage(_ => texts["Language.Unknown"]);
        RuleFor(form => form.SecondLanguage).Must(code => code.Length == 0 || PortalLanguage.Find(code) is not null).WithMessage(_ => texts["Language.Unknown"]);
        RuleFor(form => form.Monday).Must((form, _) => form.WorkingDays().Length > 0).WithMessage(_ => texts["WorkingDays.Missing"]);
        RuleFor(form => form.Pack).Must(ShippedPolicies.Keys.Contains).WithMessage(_ => texts["Pack.Missing"]);
        RuleFor(form => form.GivenName).NotEmpty().WithMessage(_ => texts["GivenName.Missing"]).MaximumLength(NameLength).WithMessage(_ => texts["TooLong", NameLength]);
        RuleFor(form => form.FamilyName).NotEmpty().WithMessage(_ => texts["FamilyName.Missing"]).MaximumLength(NameLength).WithMessage(_ => texts["TooLong", NameLength]);
        RuleFor(form => form.Email).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage(_ => texts["Email.Missing"])
            .MaximumLength(MailLength).WithMessage(_ => texts["TooLong", MailLength])
            .EmailAddress().WithMessage(_ => texts["Email.Unlike"]);
    }
}
