using SupervisionPortal.Web.Shared.Components;

namespace SupervisionPortal.Web.Shared.Team;

/// <summary>One person of a team with their last months of one-to-ones.</summary>
/// <param name="Post">Title, and what is out of the ordinary: part time, away.</param>
/// <param name="LastHeldOn">Null where none was held yet.</param>
/// <param name="Next">The day and time of the next booking, or null.</param>
/// <param name="MayBook">The reader is one of the two who book it.</param>
public sealed record TeamRow(
    Guid PersonId, string Name, string Post, IReadOnlyList<MonthMark> Marks, DateOnly? LastHeldOn, Guid? NextId, string? Next, bool MayBook);
