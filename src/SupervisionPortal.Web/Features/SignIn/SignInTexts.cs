namespace SupervisionPortal.Web.Features.SignIn;

/// <summary>Marks the texts of signing in.</summary>
public sealed class SignInTexts;
