using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationPeople;

public sealed class PostFormValidator : PostFieldsValidator<PostForm>
{
    public PostFormValidator(IStringLocalizer<StaffTexts> texts, PortalDates dates)
        : base(texts) =>
        RuleFor(form => form.LeftOn)
            .Must((form, typed) => string.IsNullOrWhiteSpace(typed) || form.Leaving(dates) is not null)
            .WithMessage(_ => texts["Date.NotUnderstood", dates.DayWithYear(dates.Today)]);
}
