using FluentValidation;
using Microsoft.Extensions.Localization;

namespace SupervisionPortal.Web.Features.OrganisationUnits;

public sealed class UnitFormValidator : AbstractValidator<UnitForm>
{
    private const int NameLength = 120;

    public UnitFormValidator(IStringLocalizer<UnitTexts> texts)
    {
        RuleFor(form => form.Name).Cascade(CascadeMode.Stop)
            .Must(name => !string.IsNullOrWhiteSpace(name)).WithMessage(_ => texts["Name.Missing"])
            .Must(name => name!.Trim().Length <= NameLength).WithMessage(form => texts["TooLong", NameLength, form.Name!.Trim().Length]);
        RuleFor(form => form.LocalName)
            .Must(name => (name?.Trim().Length ?? 0) <= NameLength).WithMessage(form => texts["TooLong", NameLength, form.LocalName?.Trim().Length ?? 0]);
    }
}
