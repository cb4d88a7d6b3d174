using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace SupervisionPortal.Web.Features.SignIn;

public sealed class SetPasswordFormValidator : AbstractValidator<SetPasswordForm>
{
    public SetPasswordFormValidator(IStringLocalizer<SignInTexts> texts, IOptions<IdentityOptions> identity)
    {
        var shortest = identity.Value.Password.RequiredLength;
        RuleFor(form => form.Password).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage(_ => texts["SetPassword.Missing"])
            .MinimumLength(shortest).WithMessage(_ => texts["SetPassword.TooShort", shortest])
            .MaximumLength(SignInFormValidator.LongestPassword).WithMessage(_ => texts["SetPassword.TooLong", SignInFormValidator.LongestPassword]);
        RuleFor(form => form.Repeat).Equal(form => form.Password).WithMessage(_ => texts["SetPassword.Differ"]);
    }
}
