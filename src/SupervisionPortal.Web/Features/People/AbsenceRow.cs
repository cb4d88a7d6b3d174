namespace SupervisionPortal.Web.Features.People;

/// <param name="Sickness">False where it is not the visitor's to know.</param>
/// <param name="Cover">Who covers as supervisor; null while nobody is named.</param>
public sealed record AbsenceRow(Guid Id, DateOnly From, DateOnly? ReturnedOn, bool Planned, bool Sickness, string? Cover);
