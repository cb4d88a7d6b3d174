namespace SupervisionPortal.Web.Shared.Components;

/// <summary>What came of one session or month; <paramref name="Label"/> stands beneath the mark: "Oct", "26".</summary>
public sealed record MonthMark(ShownState State, string Label);
