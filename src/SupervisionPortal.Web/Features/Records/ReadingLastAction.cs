using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Web.Features.Records;

/// <param name="Why">Why it was carried on or dropped, or null.</param>
public sealed record ReadingLastAction(ActionOutcome Outcome, string What, string? Why);
