using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Web.Features.Records;

public sealed class ClosureFormValidator : AbstractValidator<ClosureForm>
{
    public ClosureFormValidator(IStringLocalizer<RecordTexts> texts) => RuleFor(form => form.SupervisorsView)
        .NotEmpty().WithMessage(_ => texts["Close.View.Missing"])
        .MaximumLength(SupervisionRecord.NoteLength).WithMessage(_ => texts["TooLong", SupervisionRecord.NoteLength]);
}
