using FluentValidation;
using Microsoft.Extensions.Localization;

namespace SupervisionPortal.Web.Features.OrganisationPeople;

public abstract class PostFieldsValidator<TForm> : AbstractValidator<TForm>
    where TForm : PostFields
{
    /// <summary>The length of names and titles in the database.</summary>
    protected const int NameLength = 120;

    protected PostFieldsValidator(IStringLocalizer<StaffTexts> texts)
    {
        RuleFor(form => form.Title).Cascade(CascadeMode.Stop)
            .Must(title => !string.IsNullOrWhiteSpace(title)).WithMessage(_ => texts["Title.Missing"])
            .Must(title => title!.Trim().Length <= NameLength).WithMessage(form => texts["TooLong", NameLength, form.Title!.Trim().Length]);
        RuleFor(form => form.Role).NotNull().WithMessage(_ => texts["Role.Missing"]);
        RuleFor(form => form.Unit).NotNull().WithMessage(_ => texts["Unit.Missing"]);
        RuleFor(form => form.Share).Must((form, _) => form.FullTimeEquivalent() is not null).WithMessage(_ => texts["Share.NotUnderstood"]);
    }
}
