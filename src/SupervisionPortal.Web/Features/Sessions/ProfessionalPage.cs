using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>What the page for booking professional supervision shows beside its form.</summary>
/// <param name="Arrangements">The visitor's that are in force or to come, on either side, each with the other of the two.</param>
public sealed record ProfessionalPage(IReadOnlyList<(ProfessionalSupervision Row, PersonName Other, bool IsGiven)> Arrangements)
{
    /// <inheritdoc cref="BookingPage.Concerns"/>
    public IReadOnlyList<string> Concerns { get; init; } = [];

    /// <inheritdoc cref="BookingPage.Accepted"/>
    public string? Accepted { get; init; }
}
