using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Home;

/// <summary>An agreement that is with the other of the two.</summary>
/// <param name="With">Whose turn it is.</param>
/// <param name="Waits">For what, and since when.</param>
public sealed record WaitingAgreement(Guid Id, ShownState State, string With, string Waits);
