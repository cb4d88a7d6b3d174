namespace SupervisionPortal.Web.Features.SignIn;

/// <summary>Why signing in did not work, for the portal's script.</summary>
/// <param name="Sentence">To be shown as it is.</param>
public sealed record NotSignedIn(string Sentence);
