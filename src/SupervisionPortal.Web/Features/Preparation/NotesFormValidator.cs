using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Web.Features.Preparation;

public sealed class NotesFormValidator : AbstractValidator<NotesForm>
{
    public NotesFormValidator(IStringLocalizer<PreparationPageTexts> texts)
    {
        RuleFor(form => form.Worries).MaximumLength(PreparationNote.TextLength).WithMessage(_ => texts["TooLong", PreparationNote.TextLength]);
        RuleFor(form => form.WorkingWell).MaximumLength(PreparationNote.TextLength).WithMessage(_ => texts["TooLong", PreparationNote.TextLength]);
        RuleFor(form => form.Decided).MaximumLength(PreparationNote.TextLength).WithMessage(_ => texts["TooLong", PreparationNote.TextLength]);
        RuleFor(form => form.HelpNeeded).MaximumLength(PreparationNote.TextLength).WithMessage(_ => texts["TooLong", PreparationNote.TextLength]);
    }
}
