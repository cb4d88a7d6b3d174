using SupervisionPortal.Data.People;

namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>What the page for booking a session of colleagues shows beside its form.</summary>
/// <param name="Colleagues">The others in the visitor's team.</param>
public sealed record PeerPage(IReadOnlyList<PersonName> Colleagues)
{
    /// <inheritdoc cref="BookingPage.Concerns"/>
    public IReadOnlyList<string> Concerns { get; init; } = [];

    /// <inheritdoc cref="BookingPage.Accepted"/>
    public string? Accepted { get; init; }
}
