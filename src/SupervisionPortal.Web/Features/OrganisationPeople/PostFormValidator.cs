using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationPeople;

public sealed class PostFormValidator : PostFieldsValidator<PostForm>
{
    public PostFormValidator(IStringLocalizer<StaffTexts> texts, PortalDates dates)
        : base(texts) =>
        RuleFor(form => form.StartedOn).Cascade(CascadeMode.Stop)
            .Must((form, _) => form.FirstDay(dates) is not null).WithMessage(_ => texts["Date.NotUnderstood", dates.DayWithYear(dates.Today)])
            .Must((form, _) => form.FirstDay(dates) <= dates.Today.AddDays(DaysAhead)).WithMessage(_ => texts["StartedOn.TooFarAhead"]);
}
