using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Web.Features.Records;

public sealed class DiscardFormValidator : AbstractValidator<DiscardForm>
{
    public DiscardFormValidator(IStringLocalizer<RecordTexts> texts) => When(form => form.Amends == 0, () =>
        RuleFor(form => form.Why)
            .NotEmpty().WithMessage(_ => texts["Discard.Why.Missing"])
            .MaximumLength(SupervisionRecord.NoteLength).WithMessage(_ => texts["TooLong", SupervisionRecord.NoteLength]));
}
