using SupervisionPortal.Web.Shared.Components;

namespace SupervisionPortal.Web.Features.Team;

/// <summary>Somebody supervises more people than the policy advises.</summary>
/// <param name="Count">Those they supervise today.</param>
public sealed record WideSpan(int Count, int AtMost, WhyShown Why);
