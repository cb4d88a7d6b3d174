using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Obligations;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared.Components;
using SupervisionPortal.Web.Shared.Obligations;

namespace SupervisionPortal.Web.Shared.OwnParts;

/// <summary>The sessions of whose record the visitor has not yet written what is theirs.</summary>
public sealed class OwnPartLines(PortalDb db, Visitor visitor, IStringLocalizer<DutyTexts> texts, PortalDates dates)
{
    /// <summary>Days after a session in which it is asked for: what was not written by then was left out.</summary>
    private const int DaysAsked = 60;

    private const int Most = 5;

    public async Task<List<TodoLine>> ReadAsync(CancellationToken cancellationToken)
    {
        var (me, today) = (visitor.PersonId, visitor.Today);
        if (!(await db.PolicyAsync(today, cancellationToken)).Policy.Forms.Record.Any(form => OwnPart.SectionsOf(form).Any()))
        {
            return [];
        }

        var since = today.AddDays(-DaysAsked);
        var sessions = await db.Sessions
            .Where(row => row.SuperviseeId == me && row.Status == SessionStatus.Held && row.HeldOn >= since
                && !db.Records.Any(record => record.SessionId == row.Id && record.State != RecordState.Draft && record.State != RecordState.Discarded)
                && !db.OwnParts.Any(part => part.SessionId == row.Id && part.Revision > 0))
            .OrderBy(row => row.HeldOn).ThenBy(row => row.Id)
            .Select(row => row.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        var lines = new List<TodoLine>();
        foreach (var id in sessions)
        {
            if (await OwnPartAtHand.FindAsync(db, visitor, id, cancellationToken) is { WhyNotWrite: null } at)
            {
                lines.Add(new TodoLine
                {
                    State = ShownState.Draft,
                    Person = texts["You"],
                    PersonUrl = $"/people/{me}",
                    What = texts["Verb.WriteOwnPart", dates.Day(at.Session.HeldOn!.Value)],
                    When = texts["When.NoWindow"],
                    Date = texts["When.BeforeSent"],
                    Action = new(texts["Action.WriteOwnPart"], at.Url),
                });
            }
        }

        return lines;
    }
}
