namespace SupervisionPortal.Web.Features.Records;

/// <summary>A dispute, both sides of equal weight.</summary>
/// <param name="Part">The heading of the part in dispute; null for the whole record.</param>
/// <param name="SupervisorsText">The record's own text of that part; empty where it is the whole record.</param>
/// <param name="SupervisorsView">What the supervisor says besides; null until it is closed.</param>
public sealed record TwoViews(
    string? Part, IReadOnlyList<string> SupervisorsText, string SupervisorsNote, string? SupervisorsView, string SuperviseesView, string SuperviseesNote);
