namespace SupervisionPortal.Web.Features.People;

/// <param name="MayRecord">Records absences and returns.</param>
/// <param name="MayNameCover">Names who covers, for somebody who supervises.</param>
public sealed record AbsencesPage(FileHead Head, IReadOnlyList<AbsenceRow> Rows, int Current, int Last, bool MayRecord, bool MayNameCover);
