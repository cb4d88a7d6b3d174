using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace SupervisionPortal.Web.Features.SignIn;

public sealed class SetPasswordForm
{
    public Guid Account { get; set; }

    public string Token { get; set; } = "";

    public string Password { get; set; } = "";

    public string Repeat { get; set; } = "";

    /// <summary>Whose password it is; shown, never posted.</summary>
    [BindNever]
    public string Email { get; set; } = "";
}
