using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationSettings;

public sealed class HolidayFormValidator : AbstractValidator<HolidayForm>
{
    private const int NameLength = 120;

    /// <summary>Beyond that it is a slip of the pen.</summary>
    private const int YearsAround = 5;

    public HolidayFormValidator(IStringLocalizer<SettingsTexts> texts, PortalDates dates)
    {
        RuleFor(form => form.On).Cascade(CascadeMode.Stop)
            .Must((form, _) => form.Day(dates) is not null).WithMessage(_ => texts["Date.NotUnderstood", dates.DayWithYear(dates.Today)])
            .Must((form, _) => form.Day(dates) is { } day && Math.Abs(day.Year - dates.Today.Year) <= YearsAround).WithMessage(_ => texts["Holiday.TooFar", YearsAround]);
        RuleFor(form => form.Name).Cascade(CascadeMode.Stop)
            .Must(name => !string.IsNullOrWhiteSpace(name)).WithMessage(_ => texts["Holiday.Name.Missing"])
            .Must(name => name!.Trim().Length <= NameLength).WithMessage(form => texts["TooLong", NameLength, form.Name!.Trim().Length]);
    }
}
