using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Concerns;

namespace SupervisionPortal.Web.Features.Concerns;

public sealed class NewConcernFormValidator : AbstractValidator<NewConcernForm>
{
    public NewConcernFormValidator(IStringLocalizer<ConcernTexts> texts)
    {
        RuleFor(form => form.About).NotNull().WithMessage(_ => texts["About.Missing"]);
        RuleFor(form => form.Text)
            .NotEmpty().WithMessage(_ => texts["Text.Missing"])
            .MaximumLength(Concern.TextLength).WithMessage(_ => texts["TooLong", Concern.TextLength]);
    }
}
