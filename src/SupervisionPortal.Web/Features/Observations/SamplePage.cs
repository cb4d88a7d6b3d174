using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Observations;

namespace SupervisionPortal.Web.Features.Observations;

/// <param name="Rows">In the order drawn.</param>
public sealed record SamplePage(ObservationSample Sample, PersonName DrawnBy, IReadOnlyList<(ObservationRow Observation, DateTime? ReadAt)> Rows);
