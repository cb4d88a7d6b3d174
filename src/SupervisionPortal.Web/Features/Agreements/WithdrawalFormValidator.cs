using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Agreements;

namespace SupervisionPortal.Web.Features.Agreements;

public sealed class WithdrawalFormValidator : AbstractValidator<WithdrawalForm>
{
    public WithdrawalFormValidator(IStringLocalizer<AgreementTexts> texts) =>
        RuleFor(form => form.Why)
            .MaximumLength(SupervisionAgreement.NoteLength).WithMessage(form => texts["TooLong", SupervisionAgreement.NoteLength, form.Why!.Length]);
}
