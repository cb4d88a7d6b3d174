namespace SupervisionPortal.Web.Features.Sessions;

public sealed record MovePage(SessionAtHand AtHand)
{
    /// <inheritdoc cref="BookingPage.Concerns"/>
    public IReadOnlyList<string> Concerns { get; init; } = [];

    /// <inheritdoc cref="BookingPage.Accepted"/>
    public string? Accepted { get; init; }
}
