namespace SupervisionPortal.Web.Features.Schedule;

/// <summary>A date the supervisor proposes.</summary>
/// <param name="Concerns">What speaks against it, in sentences.</param>
/// <param name="Seal">Stands for the concerns as they are shown; null where there are none.</param>
public sealed record AnswerRow(Guid Id, DateOnly On, TimeOnly? StartsAt, int? Minutes, string? Venue, DateOnly? DueOn, IReadOnlyList<string> Concerns, string? Seal);
