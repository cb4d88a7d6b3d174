using SupervisionPortal.Data.Obligations;

namespace SupervisionPortal.Web.Features.Policies;

/// <param name="CurrentNumber">The version in force today.</param>
public sealed record PolicyPage(PolicyInForce Shown, int CurrentNumber, IReadOnlyList<RuleGroup> Groups, IReadOnlyList<VersionRow> Versions)
{
    public bool IsCurrent => Shown.Number == CurrentNumber;
}
