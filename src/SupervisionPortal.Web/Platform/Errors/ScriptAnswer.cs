namespace SupervisionPortal.Web.Platform.Errors;

/// <summary>What the portal's script is told instead of an error page.</summary>
/// <param name="Error">An <see cref="ErrorKind"/> by name.</param>
/// <param name="Sentence">To be shown as it is.</param>
/// <param name="Reference">Of a fault; else null.</param>
/// <param name="SignIn">Where to sign in, in a new tab; null unless signed out.</param>
/// <param name="Token">A fresh antiforgery token to send the same again with; null where that would not help.</param>
public sealed record ScriptAnswer(string Error, string Sentence, string? Reference, string? SignIn, string? Token);
