using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Web.Features.Actions;

public sealed class ReportFormValidator : AbstractValidator<ReportForm>
{
    public ReportFormValidator(IStringLocalizer<ActionTexts> texts)
    {
        RuleFor(form => form.Standing).NotNull().WithMessage(_ => texts["Standing.Missing"]);
        RuleFor(form => form.Text).MaximumLength(ActionReport.TextLength).WithMessage(form => texts["TooLong", ActionReport.TextLength, form.Text!.Length]);
    }
}
