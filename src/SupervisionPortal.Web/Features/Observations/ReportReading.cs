using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Web.Features.Observations;

/// <summary>A report as it is read: under its points, in the organisation's order. Nothing written is left out, even where a point is gone.</summary>
public sealed record ReportReading(IReadOnlyList<(LocalisedText? Point, ObservedPoint Seen)> Points, ObservationContent Content, Guid WorkerId)
{
    public static ReportReading Of(ObservationContent content, OutlineForm form, Guid workerId)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(form);
        return new ReportReading(
            [
                .. form.Sections.Select(section => ((LocalisedText?)section.Title, content.At(section.Id))).Where(point => !point.Item2.IsBlank),
                .. content.Points.Where(point => !point.IsBlank && form.Sections.All(section => section.Id != point.Point)).Select(point => ((LocalisedText?)null, point)),
            ],
            content,
            workerId);
    }
}
