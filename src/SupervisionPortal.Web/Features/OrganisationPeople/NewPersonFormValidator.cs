using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationPeople;

public sealed class NewPersonFormValidator : PostFieldsValidator<NewPersonForm>
{
    private const int LongestAddress = 254;

    /// <summary>Somebody is entered a year ahead of their first day at most: beyond that it is a slip of the pen.</summary>
    private const int DaysAhead = 366;

    public NewPersonFormValidator(IStringLocalizer<StaffTexts> texts, PortalDates dates)
        : base(texts)
    {
        RuleFor(form => form.GivenName).Cascade(CascadeMode.Stop)
            .Must(name => !string.IsNullOrWhiteSpace(name)).WithMessage(_ => texts["GivenName.Missing"])
            .Must(name => name!.Trim().Length <= NameLength).WithMessage(form => texts["TooLong", NameLength, form.GivenName!.Trim().Length]);
        RuleFor(form => form.FamilyName).Cascade(CascadeMode.Stop)
            .Must(name => !string.IsNullOrWhiteSpace(name)).WithMessage(_ => texts["FamilyName.Missing"])
            .Must(name => name!.Trim().Length <= NameLength).WithMessage(form => texts["TooLong", NameLength, form.FamilyName!.Trim().Length]);
        RuleFor(form => form.LocalName)
            .Must(name => (name?.Trim().Length ?? 0) <= NameLength).WithMessage(form => texts["TooLong", NameLength, form.LocalName?.Trim().Length ?? 0]);
        RuleFor(form => form.Email).Cascade(CascadeMode.Stop)
            .Must(email => IsAddress(email)).WithMessage(_ => texts["Email.NotUnderstood"])
            .Must(email => email!.Trim().Length <= LongestAddress).WithMessage(form => texts["TooLong", LongestAddress, form.Email!.Trim().Length]);
        RuleFor(form => form.StartedOn).Cascade(CascadeMode.Stop)
            .Must((form, _) => form.FirstDay(dates) is not null).WithMessage(_ => texts["Date.NotUnderstood", dates.DayWithYear(dates.Today)])
            .Must((form, _) => form.FirstDay(dates) <= dates.Today.AddDays(DaysAhead)).WithMessage(_ => texts["StartedOn.TooFarAhead"]);
    }

    /// <summary>One @ with something before it and a dotted host behind it: the mail itself proves the rest.</summary>
    private static bool IsAddress(string? email)
    {
        var typed = email?.Trim() ?? "";
        var at = typed.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == typed.LastIndexOf('@') && typed.IndexOf('.', at) > at + 1 && !typed.EndsWith('.') && !typed.Any(char.IsWhiteSpace);
    }
}
