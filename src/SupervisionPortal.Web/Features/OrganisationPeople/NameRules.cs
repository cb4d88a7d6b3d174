using FluentValidation;
using Microsoft.Extensions.Localization;

namespace SupervisionPortal.Web.Features.OrganisationPeople;

/// <summary>What is asked of names and addresses, of somebody new and of somebody known.</summary>
public static class NameRules
{
    /// <summary>The length of names and titles in the database.</summary>
    public const int NameLength = 120;

    private const int LongestAddress = 254;

    /// <param name="rule">Of a name.</param>
    /// <param name="texts">The sentences.</param>
    /// <param name="missing">The text for one that must not be blank; null: it may.</param>
    public static IRuleBuilderOptions<TForm, string?> IsName<TForm>(this IRuleBuilder<TForm, string?> rule, IStringLocalizer<StaffTexts> texts, string? missing) =>
        rule.Must(name => missing is null || !string.IsNullOrWhiteSpace(name)).WithMessage(_ => texts[missing ?? ""])
            .Must(name => Length(name) <= NameLength).WithMessage((_, name) => texts["TooLong", NameLength, Length(name)]);

    public static IRuleBuilderOptions<TForm, string?> IsMailAddress<TForm>(this IRuleBuilder<TForm, string?> rule, IStringLocalizer<StaffTexts> texts) =>
        rule.Must(IsAddress).WithMessage(_ => texts["Email.NotUnderstood"])
            .Must(email => Length(email) <= LongestAddress).WithMessage((_, email) => texts["TooLong", LongestAddress, Length(email)]);

    private static int Length(string? typed) => typed?.Trim().Length ?? 0;

    /// <summary>One @ with something before it and a dotted host behind it: the mail itself proves the rest.</summary>
    private static bool IsAddress(string? email)
    {
        var typed = email?.Trim() ?? "";
        var at = typed.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == typed.LastIndexOf('@') && typed.IndexOf('.', at) > at + 1 && !typed.EndsWith('.') && !typed.Any(char.IsWhiteSpace);
    }
}
