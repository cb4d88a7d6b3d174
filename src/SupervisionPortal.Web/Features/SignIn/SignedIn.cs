namespace SupervisionPortal.Web.Features.SignIn;

/// <summary>What the portal's script is told about who is signed in, on a page that is not left for it.</summary>
/// <param name="Account">The opaque name of the account; null while nobody is signed in.</param>
/// <param name="Token">For the forms of whoever it is.</param>
public sealed record SignedIn(string? Account, string? Token);
