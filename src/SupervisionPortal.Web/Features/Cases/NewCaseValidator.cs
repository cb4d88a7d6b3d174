using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Cases;

public sealed class NewCaseValidator : AbstractValidator<NewCaseForm>
{
    public NewCaseValidator(IStringLocalizer<CaseTexts> texts, PortalDates dates)
    {
        RuleFor(form => form.Holder).NotNull().WithMessage(_ => texts["New.Holder.Missing"]);
        RuleFor(form => form.Reference).Must(reference => !string.IsNullOrWhiteSpace(reference)).WithMessage(_ => texts["New.Reference.Missing"]);
        RuleFor(form => form.Reference)
            .Must(reference => Length(reference) <= Case.ReferenceLength)
            .WithMessage(form => texts["TooLong", Case.ReferenceLength, Length(form.Reference)]);
        RuleFor(form => form.Label)
            .Must(label => Length(label) <= Case.LabelLength)
            .WithMessage(form => texts["TooLong", Case.LabelLength, Length(form.Label)]);
        RuleFor(form => form.Category)
            .Must(category => category is { } known && Enum.IsDefined(known))
            .WithMessage(_ => texts["New.Category.Missing"]);
        RuleFor(form => form.Allocated)
            .Must((form, _) => form.AllocatedOn(dates) is not null)
            .WithMessage(_ => texts["Date.NotUnderstood", dates.DayWithYear(dates.Today)]);
        RuleFor(form => form.PlanReviewMonths)
            .Must((form, months) => form.Category != CaseCategory.Disability || string.IsNullOrWhiteSpace(months) || form.Months() is not null)
            .WithMessage(_ => texts["New.Months.NotUnderstood", Case.MostPlanReviewMonths]);
    }

    private static int Length(string? text) => text?.Trim().Length ?? 0;
}
