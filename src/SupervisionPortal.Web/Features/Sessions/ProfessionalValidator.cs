using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Sessions;

public sealed class ProfessionalValidator : PlanValidator<ProfessionalForm>
{
    public ProfessionalValidator(IStringLocalizer<SessionTexts> texts, PortalDates dates)
        : base(texts, dates)
    {
        RuleFor(form => form.With).NotNull().WithMessage(_ => texts["Professional.Missing"]);
    }
}
