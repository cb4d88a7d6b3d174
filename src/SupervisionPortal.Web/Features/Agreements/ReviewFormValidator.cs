using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Agreements;

namespace SupervisionPortal.Web.Features.Agreements;

public sealed class ReviewFormValidator : AbstractValidator<ReviewForm>
{
    public ReviewFormValidator(IStringLocalizer<AgreementTexts> texts)
    {
        RuleFor(form => form.Reason).NotNull().WithMessage(_ => texts["Review.Reason.Missing"]);
        RuleFor(form => form.Why)
            .NotEmpty().When(form => form.Reason == ReviewReason.ChangedCircumstances, ApplyConditionTo.CurrentValidator).WithMessage(_ => texts["Review.Why.Missing"])
            .MaximumLength(SupervisionAgreement.NoteLength).WithMessage(form => texts["TooLong", SupervisionAgreement.NoteLength, form.Why!.Length]);
        RuleFor(form => form.Outcome).NotNull().WithMessage(_ => texts["Review.Outcome.Missing"]);
    }
}
