using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Concerns;

namespace SupervisionPortal.Web.Features.Concerns;

public sealed class WordFormValidator : AbstractValidator<WordForm>
{
    public WordFormValidator(IStringLocalizer<ConcernTexts> texts) =>
        RuleFor(form => form.Text).MaximumLength(Concern.TextLength).WithMessage(_ => texts["TooLong", Concern.TextLength]);
}
