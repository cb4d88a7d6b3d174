namespace SupervisionPortal.Web.Features.People;

/// <param name="Supervisor">Null where nobody is named.</param>
/// <param name="Overdue">Null for administrators, who see nothing of supervision.</param>
public sealed record DirectoryRow(Guid Id, string Name, string Title, string Team, string? Supervisor, DateOnly? LeftOn, DateOnly? LastHeldOn, int? Overdue);
