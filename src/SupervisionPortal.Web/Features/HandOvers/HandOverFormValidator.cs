using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Files;

namespace SupervisionPortal.Web.Features.HandOvers;

public sealed class HandOverFormValidator : AbstractValidator<HandOverForm>
{
    public HandOverFormValidator(IStringLocalizer<HandOverTexts> texts) =>
        RuleFor(form => form.Note).MaximumLength(HandOver.NoteLength).WithMessage(_ => texts["TooLong", HandOver.NoteLength]);
}
