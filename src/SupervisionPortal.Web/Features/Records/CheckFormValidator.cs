using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Web.Features.Records;

public sealed class CheckFormValidator : AbstractValidator<CheckForm>
{
    public CheckFormValidator(IStringLocalizer<RecordTexts> texts) => When(form => form.Amends > 0, () =>
    {
        RuleFor(form => form.WhatChanged)
            .NotEmpty().WithMessage(_ => texts["Check.WhatChanged.Missing"])
            .MaximumLength(SupervisionRecord.NoteLength).WithMessage(_ => texts["TooLong", SupervisionRecord.NoteLength]);
        RuleFor(form => form.TalkedOver).Equal(true).WithMessage(_ => texts["Check.TalkedOver.Missing"]);
    });
}
