using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Templates;

namespace SupervisionPortal.Web.Features.OrganisationTemplates;

public sealed class WordingFormValidator : AbstractValidator<WordingForm>
{
    public WordingFormValidator(IStringLocalizer<TemplateTexts> texts) => RuleFor(form => form).Custom((form, context) =>
    {
        var words = new WordsCheck(texts, (field, message) => context.AddFailure(field, message));
        words.Check(nameof(form.Title), form.Title, TemplateHeading.TitleLength, required: true);
        words.Check(nameof(form.Hint), form.Hint, TemplateHeading.HintLength);
        words.Check(nameof(form.LastActionsTitle), form.LastActionsTitle, TemplateHeading.TitleLength);
        words.Check(nameof(form.ActionsTitle), form.ActionsTitle, TemplateHeading.TitleLength);
        words.Check(nameof(form.ClosingStatement), form.ClosingStatement, TemplateHeading.TextLength);
    });
}
