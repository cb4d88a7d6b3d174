using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Web.Features.Records;

public sealed class AnswerFormValidator : AbstractValidator<AnswerForm>
{
    public AnswerFormValidator(IStringLocalizer<RecordTexts> texts)
    {
        RuleFor(form => form.Answer).NotNull().WithMessage(_ => texts["Answer.Missing"]);
        When(form => form.Answer == AnswerKind.Comment, () => RuleFor(form => form.Comment)
            .NotEmpty().WithMessage(_ => texts["Answer.Comment.Missing"])
            .MaximumLength(SupervisionRecord.NoteLength).WithMessage(_ => texts["TooLong", SupervisionRecord.NoteLength]));
        When(form => form.Answer == AnswerKind.Disagree, () =>
        {
            RuleFor(form => form.Part).NotEmpty().WithMessage(_ => texts["Answer.Part.Missing"]);
            RuleFor(form => form.View)
                .NotEmpty().WithMessage(_ => texts["Answer.View.Missing"])
                .MaximumLength(SupervisionRecord.NoteLength).WithMessage(_ => texts["TooLong", SupervisionRecord.NoteLength]);
        });
    }
}
