using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Templates;

namespace SupervisionPortal.Web.Features.OrganisationTemplates;

public sealed class HeadingFormValidator : AbstractValidator<HeadingForm>
{
    public HeadingFormValidator(IStringLocalizer<TemplateTexts> texts)
    {
        RuleFor(form => form).Custom((form, context) =>
        {
            var words = new WordsCheck(texts, (field, message) => context.AddFailure(field, message));
            words.Check(nameof(form.Title), form.Title, TemplateHeading.TitleLength, required: true);
            words.Check(nameof(form.Hint), form.Hint, TemplateHeading.HintLength);
            words.Check(nameof(form.Text), form.Text, TemplateHeading.TextLength);
            for (var i = 0; i < form.Questions.Count; i++)
            {
                var question = form.Questions[i];
                words.Check($"{nameof(form.Questions)}[{i}].{nameof(question.Label)}", question.Label, TemplateHeading.TitleLength, required: !question.IsBlank);
                words.Check($"{nameof(form.Questions)}[{i}].{nameof(question.Hint)}", question.Hint, TemplateHeading.HintLength);
            }

            if (form.Questions.Count(question => !question.IsBlank) > TemplateHeading.MostQuestions)
            {
                context.AddFailure($"{nameof(form.Questions)}[{form.Questions.Count - 1}].{nameof(QuestionForm.Label)}[{LocalisedText.English}]", texts["Questions.TooMany", TemplateHeading.MostQuestions]);
            }
        });
    }
}
