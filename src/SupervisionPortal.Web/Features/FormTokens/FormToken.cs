namespace SupervisionPortal.Web.Features.FormTokens;

/// <param name="Token">For the form field of the framework's name.</param>
/// <param name="Account">The key of <c>PageFrame.AccountKey</c>: text typed under one account is never saved under another.</param>
public sealed record FormToken(string Token, string? Account);
