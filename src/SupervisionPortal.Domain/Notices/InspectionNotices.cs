using SupervisionPortal.Domain.Inspections;

namespace SupervisionPortal.Domain.Notices;

/// <summary>What the inspector is told: that a sample was drawn, and that access to it ended early.</summary>
public static class InspectionNotices
{
    public static IEnumerable<Notice> Of(Inspection inspection)
    {
        yield return new Notice(
            inspection.InspectorId, NoticeKind.InspectionGiven, $"inspection-given:{inspection.Id}", Path(inspection), inspection.DrawnAt, inspection.DrawnById, on: inspection.From);
    }

    /// <summary>That it ended early; nothing where it did not.</summary>
    public static IEnumerable<Notice> OfEnd(Inspection inspection)
    {
        if (inspection.End is { } end)
        {
            yield return new Notice(inspection.InspectorId, NoticeKind.InspectionEnded, $"inspection-ended:{inspection.Id}", Path(inspection), end.At, end.ById);
        }
    }

    private static string Path(Inspection inspection) => $"/inspections/{inspection.Id}";
}
