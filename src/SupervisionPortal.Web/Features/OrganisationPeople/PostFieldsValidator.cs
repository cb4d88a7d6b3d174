using FluentValidation;
using Microsoft.Extensions.Localization;

namespace SupervisionPortal.Web.Features.OrganisationPeople;

public abstract class PostFieldsValidator<TForm> : AbstractValidator<TForm>
    where TForm : PostFields
{
    /// <summary>A post is entered a year ahead of its first day at most: beyond that it is a slip of the pen.</summary>
    protected const int DaysAhead = 366;

    protected PostFieldsValidator(IStringLocalizer<StaffTexts> texts)
    {
        RuleFor(form => form.Title).Cascade(CascadeMode.Stop).IsName(texts, "Title.Missing");
        RuleFor(form => form.LocalTitle).IsName(texts, null);
        RuleFor(form => form.Role).NotNull().WithMessage(_ => texts["Role.Missing"]);
        RuleFor(form => form.Unit).NotNull().WithMessage(_ => texts["Unit.Missing"]);
        RuleFor(form => form.Share).Must((form, _) => form.FullTimeEquivalent() is not null).WithMessage(_ => texts["Share.NotUnderstood"]);
    }
}
