using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Web.Features.Notices;

public sealed class PreferencesFormValidator : AbstractValidator<PreferencesForm>
{
    public PreferencesFormValidator(IStringLocalizer<NoticePageTexts> texts, Visitor visitor)
    {
        RuleFor(form => form.Mail).NotNull().WithMessage(_ => texts["Preferences.Mail.Missing"]);
        RuleFor(form => form.Language).Must(language => language is null || visitor.Organisation.LanguageList.Contains(language)).WithMessage(_ => texts["Preferences.Language.Unknown"]);
    }
}
