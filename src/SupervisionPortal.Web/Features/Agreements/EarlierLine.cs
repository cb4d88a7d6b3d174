using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>An agreement that is no longer in force, or never was.</summary>
/// <param name="When">The days between which it stood, or when it was given up.</param>
public sealed record EarlierLine(Guid Id, ShownState State, string With, string When);
