namespace SupervisionPortal.Web.Features.SignIn;

public sealed class SignInForm
{
    public string Email { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>A page of the portal to go to; null: home.</summary>
    public string? ReturnTo { get; set; }

    /// <summary>Whether a text waits in another tab.</summary>
    public bool Again { get; set; }

    /// <summary>A form that was posted after the sign-in had ended, sealed; null if none.</summary>
    public string? Held { get; set; }
}
