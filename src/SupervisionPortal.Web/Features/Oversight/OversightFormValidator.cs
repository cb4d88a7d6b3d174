using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Cases;

namespace SupervisionPortal.Web.Features.Oversight;

/// <summary>What is missing depends on the move, and is said there.</summary>
public sealed class OversightFormValidator : AbstractValidator<OversightForm>
{
    public OversightFormValidator(IStringLocalizer<OversightTexts> texts) => RuleFor(form => form.Text)
        .Must(text => Length(text) <= CaseOversight.TextLength)
        .WithMessage(form => texts["TooLong", CaseOversight.TextLength, Length(form.Text)]);

    private static int Length(string? text) => text?.Trim().Length ?? 0;
}
