using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Web.Features.Records;

public sealed class LateFormValidator : AbstractValidator<LateForm>
{
    public LateFormValidator(IStringLocalizer<RecordTexts> texts)
    {
        RuleFor(form => form.Late).NotNull().WithMessage(_ => texts["Late.Missing"]);
        When(form => form.Late == LateKind.Note, () => RuleFor(form => form.Note)
            .NotEmpty().WithMessage(_ => texts["Late.Note.Missing"])
            .MaximumLength(SupervisionRecord.NoteLength).WithMessage(_ => texts["TooLong", SupervisionRecord.NoteLength]));
        When(form => form.Late == LateKind.Disagreement, () =>
        {
            RuleFor(form => form.LatePart).NotEmpty().WithMessage(_ => texts["Answer.Part.Missing"]);
            RuleFor(form => form.LateView)
                .NotEmpty().WithMessage(_ => texts["Answer.View.Missing"])
                .MaximumLength(SupervisionRecord.NoteLength).WithMessage(_ => texts["TooLong", SupervisionRecord.NoteLength]);
        });
    }
}
