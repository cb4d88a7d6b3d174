using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationSettings;

public sealed class SettingsFormValidator : AbstractValidator<SettingsForm>
{
    private const int NameLength = 120;

    public SettingsFormValidator(IStringLocalizer<SettingsTexts> texts)
    {
        RuleFor(form => form.TimeZone).Must(TimeZones.IsKnown).WithMessage(_ => texts["TimeZone.Unknown"]);
        RuleFor(form => form.Monday).Must((form, _) => form.WorkingDays().Length > 0).WithMessage(_ => texts["WorkingDays.Missing"]);
        RuleFor(form => form.Language).Must(code => PortalLanguage.Find(code) is not null).WithMessage(_ => texts["Language.Unknown"]);
        RuleFor(form => form.SecondLanguage).Must(code => string.IsNullOrEmpty(code) || PortalLanguage.Find(code) is not null).WithMessage(_ => texts["Language.Unknown"]);
        RuleFor(form => form.LocalName)
            .Must(name => (name?.Trim().Length ?? 0) <= NameLength).WithMessage(form => texts["TooLong", NameLength, form.LocalName?.Trim().Length ?? 0]);
    }
}
