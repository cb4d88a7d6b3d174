using FluentValidation;
using Microsoft.Extensions.Localization;

namespace SupervisionPortal.Web.Features.SignIn;

public sealed class SignInFormValidator : AbstractValidator<SignInForm>
{
    /// <summary>Longer ones would only keep the hash busy.</summary>
    public const int LongestPassword = 200;

    private const int LongestEmail = 254;

    public SignInFormValidator(IStringLocalizer<SignInTexts> texts)
    {
        RuleFor(form => form.Email).NotEmpty().WithMessage(_ => texts["Email.Missing"]).MaximumLength(LongestEmail).WithMessage(_ => texts["Email.TooLong"]);
        RuleFor(form => form.Password).NotEmpty().WithMessage(_ => texts["Password.Missing"])
            .MaximumLength(LongestPassword).WithMessage(_ => texts["Password.TooLong", LongestPassword]);
    }
}
