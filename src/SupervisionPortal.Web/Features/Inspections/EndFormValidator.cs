using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Inspections;

namespace SupervisionPortal.Web.Features.Inspections;

public sealed class EndFormValidator : AbstractValidator<EndForm>
{
    public EndFormValidator(IStringLocalizer<InspectionTexts> texts) =>
        RuleFor(form => form.Why).NotEmpty().WithMessage(_ => texts["End.Why.Missing"]).MaximumLength(Inspection.WhyLength).WithMessage(_ => texts["TooLong", Inspection.WhyLength]);
}
