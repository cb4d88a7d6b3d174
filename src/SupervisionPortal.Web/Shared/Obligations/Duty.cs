using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Web.Shared.Components;

namespace SupervisionPortal.Web.Shared.Obligations;

/// <summary>One duty, ready to be shown.</summary>
public sealed record Duty(DutyGroup Group, ObligationState State, TodoLine Line)
{
    public DateOnly? DueOn => Group.Main.DueOn;
}
