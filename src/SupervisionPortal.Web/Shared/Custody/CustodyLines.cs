using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Concerns;
using SupervisionPortal.Domain.Files;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared.Components;

namespace SupervisionPortal.Web.Shared.Custody;

/// <summary>What waits for the visitor because a file passed on or a concern was raised: hand-overs, concerns, supervisors to name.</summary>
public sealed class CustodyLines(PortalDb db, Visitor visitor, IStringLocalizer<CustodyTexts> texts, PortalDates dates)
{
    /// <summary>Of each sort; the lists behind them have the rest.</summary>
    private const int Most = 25;

    /// <summary>The lines, the longest waiting first. The same few queries, however many.</summary>
    public async Task<List<TodoLine>> ReadAsync(CancellationToken cancellationToken)
    {
        var waiting = new List<Waiting>();
        waiting.AddRange(await HandOversAsync(cancellationToken));
        waiting.AddRange(await ConcernsAsync(cancellationToken));
        if (visitor.Has(AppointmentKind.Administrator))
        {
            waiting.AddRange(await ToNameAsync(cancellationToken));
        }

        var people = waiting.SelectMany(line => new Guid?[] { line.About, line.Other, line.Third }).OfType<Guid>().Distinct().ToList();
        var names = people.Count == 0 ? [] : await db.People.Where(row => people.Contains(row.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken);
        return
        [
            .. waiting.OrderBy(line => line.On).ThenBy(line => line.Url, StringComparer.Ordinal).Select(line => new TodoLine
            {
                State = line.State,
                Person = names[line.About].Full(),
                PersonUrl = line.OpensFile ? $"/people/{line.About}" : null,
                What = texts[$"Verb.{line.Key}", line.Other is { } other ? names[other].Full() : ""],
                Note = texts[$"Note.{line.Key}", line.Other is { } first ? names[first].Full() : "", line.Third is { } third ? names[third].Full() : "", dates.Day(line.On)],
                When = dates.Distance(line.On),
                Date = dates.Day(line.On),
                Action = new(texts[$"Action.{line.Key}"], line.Url),
            }),
        ];
    }

    /// <summary>Until it is acknowledged a hand-over is a duty of both.</summary>
    private async Task<IEnumerable<Waiting>> HandOversAsync(CancellationToken cancellationToken)
    {
        var me = visitor.PersonId;
        var rows = await db.HandOvers
            .Where(row => (row.FromId == me || row.ToId == me) && (row.State == HandOverState.ToOffer || row.State == HandOverState.Offered))
            .OrderBy(row => row.On).ThenBy(row => row.Id)
            .Take(Most)
            .Select(row => new { row.Id, row.SuperviseeId, row.FromId, row.ToId, row.On, row.State, row.Reason })
            .ToListAsync(cancellationToken);
        return rows.Select(row =>
        {
            var isMine = row.FromId == me;
            var key = (row.State, isMine) switch
            {
                (HandOverState.ToOffer, true) => "HandOver",
                (HandOverState.ToOffer, false) => "AwaitHandOver",
                (_, true) => "AwaitAcknowledgement",
                _ when row.Reason == CustodyReason.SupervisorLeft => "AcknowledgeHeld",
                _ => "Acknowledge",
            };
            return new Waiting(
                row.State == HandOverState.ToOffer ? ShownState.ToHandOver : ShownState.ToAcknowledge, key, row.SuperviseeId, isMine ? row.ToId : row.FromId, null, row.On, $"/hand-overs/{row.Id}", OpensFile: !isMine);
        });
    }

    /// <summary>Of a concern its handler alone has something to do; that there is one, and no more, is said here.</summary>
    private async Task<IEnumerable<Waiting>> ConcernsAsync(CancellationToken cancellationToken)
    {
        var me = visitor.PersonId;
        var rows = await db.Concerns
            .Where(row => row.HandlerId == me && (row.State == ConcernState.Raised || row.State == ConcernState.Acknowledged))
            .OrderBy(row => row.RaisedAt).ThenBy(row => row.Id)
            .Take(Most)
            .Select(row => new { row.Id, row.SuperviseeId, row.SupervisorId, row.State, row.MovedAt })
            .ToListAsync(cancellationToken);
        return rows.Select(row => new Waiting(
            row.State == ConcernState.Raised ? ShownState.Raised : ShownState.BeingDealtWith,
            row.State == ConcernState.Raised ? "AcknowledgeConcern" : "DealWithConcern",
            row.SuperviseeId,
            row.SupervisorId,
            null,
            dates.LocalDate(row.MovedAt),
            $"/concerns/{row.Id}",
            OpensFile: true));
    }

    /// <summary>For administrators: files whose supervisor left, and pairs that are to part. Why they part is not said.</summary>
    private async Task<List<Waiting>> ToNameAsync(CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        var inForce = db.Supervisions.Where(row => row.From <= today && (row.Until == null || row.Until > today)
            && db.Posts.Any(post => post.PersonId == row.SuperviseeId && (post.LeftOn == null || post.LeftOn > today)));
        var held = await inForce.Where(row => row.IsHolding)
            .OrderBy(row => row.From).ThenBy(row => row.Id).Take(Most)
            .Select(row => new
            {
                row.SuperviseeId,
                row.SupervisorId,
                row.From,
                Former = db.Supervisions.Where(former => former.SuperviseeId == row.SuperviseeId && !former.IsHolding && former.From <= row.From)
                    .OrderByDescending(former => former.From).Select(former => (Guid?)former.SupervisorId).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        var orphaned = await (
            from row in inForce
            where !db.Posts.Any(post => post.PersonId == row.SupervisorId && (post.LeftOn == null || post.LeftOn > today))
            orderby row.From, row.Id
            select new
            {
                row.SuperviseeId,
                row.SupervisorId,
                LeftOn = db.Posts.Where(post => post.PersonId == row.SupervisorId).Max(post => post.LeftOn),
            }).Take(Most).ToListAsync(cancellationToken);
        var parting = await (
            from concern in db.Concerns
            where concern.Outcome == ConcernOutcome.ChangeOfSupervisor
            join row in inForce on concern.SuperviseeId equals row.SuperviseeId
            where row.SupervisorId == concern.SupervisorId
            orderby concern.MovedAt, concern.Id
            select new { row.SuperviseeId, row.SupervisorId, concern.MovedAt }).Take(Most).ToListAsync(cancellationToken);
        List<Waiting> lines =
        [
            .. held.Select(row => new Waiting(ShownState.SupervisorToName, "NameSuccessor", row.SuperviseeId, row.SupervisorId, row.Former, row.From, Url(row.SuperviseeId), OpensFile: true)),
            .. orphaned.Select(row => new Waiting(ShownState.NoSupervisor, "NameSupervisor", row.SuperviseeId, row.SupervisorId, null, row.LeftOn ?? today, Url(row.SuperviseeId), OpensFile: true)),
            .. parting.Select(row => new Waiting(ShownState.SupervisorToName, "ChangeSupervisor", row.SuperviseeId, row.SupervisorId, null, dates.LocalDate(row.MovedAt), Url(row.SuperviseeId), OpensFile: true)),
        ];
        return [.. lines.DistinctBy(line => line.About)];

        static string Url(Guid person) => $"/organisation/people/{person}";
    }
}
