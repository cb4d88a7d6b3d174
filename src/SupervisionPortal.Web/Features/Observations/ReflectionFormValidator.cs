using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Observations;

namespace SupervisionPortal.Web.Features.Observations;

public sealed class ReflectionFormValidator : AbstractValidator<ReflectionForm>
{
    public ReflectionFormValidator(IStringLocalizer<ObservationTexts> texts) =>
        RuleFor(form => form.Text).MaximumLength(Observation.TextLength).WithMessage(_ => texts["TooLong", Observation.TextLength]);
}
