using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Organisations;

namespace SupervisionPortal.Web.Features.OrganisationTemplates;

public sealed class PublicationFormValidator : AbstractValidator<PublicationForm>
{
    public PublicationFormValidator(IStringLocalizer<TemplateTexts> texts) => RuleFor(form => form.Why)
        .NotEmpty().WithMessage(_ => texts["Publish.Why.Missing"])
        .MaximumLength(OrganisationPolicy.WhyLength).WithMessage(form => texts["TooLong", OrganisationPolicy.WhyLength, form.Why!.Length]);
}
