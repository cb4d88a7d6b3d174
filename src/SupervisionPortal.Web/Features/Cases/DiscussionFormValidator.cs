using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Cases;

namespace SupervisionPortal.Web.Features.Cases;

/// <summary>What is missing is for the button that was pressed to say.</summary>
public sealed class DiscussionFormValidator : AbstractValidator<DiscussionForm>
{
    public DiscussionFormValidator(IStringLocalizer<CaseTexts> texts)
    {
        RuleFor(form => form.Disagreement)
            .Must(text => Length(text) <= CaseDiscussion.TextLength)
            .WithMessage(form => texts["TooLong", CaseDiscussion.TextLength, Length(form.Disagreement)]);
        RuleFor(form => form.Decision)
            .Must(text => Length(text) <= CaseOversight.TextLength)
            .WithMessage(form => texts["TooLong", CaseOversight.TextLength, Length(form.Decision)]);
    }

    private static int Length(string? text) => text?.Trim().Length ?? 0;
}
