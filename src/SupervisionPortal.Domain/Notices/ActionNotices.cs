using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Domain.Notices;

/// <summary>That something was reported of an action, never what: to the other of the two, once a day and action.</summary>
public static class ActionNotices
{
    /// <param name="supervisorNow">Whoever supervises; null where nobody does.</param>
    /// <param name="today">The local day.</param>
    public static IEnumerable<Notice> Of(AgreedAction action, ActionReport report, Guid? supervisorNow, DateOnly today) =>
        new[] { action.SuperviseeId, supervisorNow ?? action.SuperviseeId }
            .Where(person => person != report.PersonId)
            .Distinct()
            .Select(person => new Notice(
                person,
                NoticeKind.ActionReported,
                $"action-reported:{action.Id}:{report.PersonId}:{today:yyyy-MM-dd}",
                $"/actions/{action.Id}",
                report.At,
                report.PersonId,
                action.SuperviseeId));
}
