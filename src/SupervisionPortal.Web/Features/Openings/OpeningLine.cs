namespace SupervisionPortal.Web.Features.Openings;

/// <summary>An opening that the supervisee is, or was, told of later.</summary>
/// <param name="At">UTC.</param>
/// <param name="TellOn">The day last decided.</param>
public sealed record OpeningLine(Guid Id, string Reader, DateTime At, string Supervisee, DateOnly RecordOf, string DecidedBy, DateOnly TellOn, bool IsTold);
