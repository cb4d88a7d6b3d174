namespace SupervisionPortal.Web.Features.Notices;

/// <param name="Token">Of the link, where there is something to ask.</param>
public sealed record UnsubscribePage(UnsubscribeStep Step, string? Token);
