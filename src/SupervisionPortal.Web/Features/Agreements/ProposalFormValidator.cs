using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Agreements;

namespace SupervisionPortal.Web.Features.Agreements;

public sealed class ProposalFormValidator : AbstractValidator<ProposalForm>
{
    public ProposalFormValidator(IStringLocalizer<AgreementTexts> texts) =>
        RuleFor(form => form.Note)
            .MaximumLength(SupervisionAgreement.NoteLength).WithMessage(form => texts["TooLong", SupervisionAgreement.NoteLength, form.Note!.Length]);
}
