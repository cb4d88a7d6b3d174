using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Search;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Search;

/// <summary>
/// Looks through what the visitor may see, and through nothing else: no query reads a row that is not theirs, so neither what is found nor how long it takes tells of one.
/// What opens only for a stated purpose is not looked through.
/// </summary>
public sealed class SearchReader(
    PortalDb db, Visitor visitor, Relations relations, PortalDates dates, IStringLocalizer<SearchTexts> texts, IStringLocalizer<TermTexts> terms)
{
    /// <param name="typed">As it was typed.</param>
    /// <param name="address">Of this search.</param>
    /// <param name="kind">One kind alone; null for the first few of each.</param>
    /// <param name="page">From 1; a page that is not there is the nearest one.</param>
    public async Task<SearchPage> FindAsync(string typed, SearchWords words, string address, SearchKind? kind, int page, CancellationToken cancellationToken)
    {
        var reach = await ReachAsync(cancellationToken);
        var found = new Dictionary<SearchKind, IReadOnlyList<Func<SearchHit>>>
        {
            [SearchKind.People] = await PeopleAsync(reach, words, cancellationToken),
            [SearchKind.Records] = await RecordsAsync(reach, words, cancellationToken),
            [SearchKind.Actions] = await ActionsAsync(reach, words, cancellationToken),
            [SearchKind.Cases] = await CasesAsync(reach, words, cancellationToken),
        };
        var current = kind is { } one ? Math.Clamp(page, 1, SearchPage.PagesOf(found[one].Count)) : 1;
        return new SearchPage(typed, address, kind, [.. found.Select(part => Shown(part.Key, part.Value, kind, current))], current);
    }

    private static SearchHits Shown(SearchKind kind, IReadOnlyList<Func<SearchHit>> found, SearchKind? asked, int page)
    {
        var shown = asked is null ? found.Take(SearchPage.Few)
            : asked == kind ? found.Skip((page - 1) * SearchPage.Size).Take(SearchPage.Size)
            : [];
        return new SearchHits(kind, found.Count, [.. shown.Select(hit => hit())]);
    }

    private async Task<SearchReach> ReachAsync(CancellationToken cancellationToken)
    {
        var team = visitor.Supervises ? await relations.SuperviseesOf(visitor.PersonId, visitor.Today).ToListAsync(cancellationToken) : [];
        var line = team.Count == 0 ? [] : await relations.LineBelowAsync(team, visitor.Today, cancellationToken);
        if (!visitor.Oversees && !visitor.Has(AppointmentKind.Administrator))
        {
            return new SearchReach(team, line, null, null);
        }

        var units = await db.Units.AsNoTracking().ToListAsync(cancellationToken);
        return new SearchReach(team, line, PeopleOf(visitor.UnitsInSight(units)), visitor.Oversees ? PeopleOf(visitor.UnitsLookedAfter(units)) : null);
    }

    /// <summary>By their latest post: a leaver's file stays with the service they left.</summary>
    private IQueryable<Guid> PeopleOf(HashSet<Guid> units) => LatestPosts().Where(row => units.Contains(row.UnitId)).Select(row => row.PersonId);

    private IQueryable<Post> LatestPosts() => db.Posts.Where(row => row.StartedOn == db.Posts.Where(other => other.PersonId == row.PersonId).Max(other => other.StartedOn));

    private async Task<IReadOnlyList<Func<SearchHit>>> PeopleAsync(SearchReach reach, SearchWords words, CancellationToken cancellationToken)
    {
        List<Guid> near = [.. reach.Team, .. reach.Line];
        var people = reach.Directory is { } directory
            ? db.People.Where(row => near.Contains(row.Id) || directory.Contains(row.Id))
            : db.People.Where(row => near.Contains(row.Id));
        var rows = await (
            from person in people.AsNoTracking()
            join row in LatestPosts() on person.Id equals row.PersonId into posts
            from post in posts.DefaultIfEmpty()
            join row in db.Units on post!.UnitId equals row.Id into units
            from unit in units.DefaultIfEmpty()
            select new
            {
                Name = new PersonName(person.Id, person.GivenName, person.FamilyName, person.FamilyNameFirst, person.LocalName, person.LocalGivenName),
                Title = post == null ? null : post.Title,
                LocalTitle = post == null ? null : post.LocalTitle,
                Unit = unit == null ? null : unit.Name,
                LocalUnit = unit == null ? null : unit.LocalName,
            }).ToListAsync(cancellationToken);
        return
        [
            .. rows.Where(row => words.AreIn(FoldedText.Of($"{row.Name.GivenName} {row.Name.FamilyName} {row.Name.LocalName}")))
                .OrderBy(row => row.Name.Full(), StringComparer.CurrentCulture).ThenBy(row => row.Name.Id)
                .Select(row => new Func<SearchHit>(() => new SearchHit(
                    $"/people/{row.Name.Id}",
                    row.Name.Full(),
                    row.Title is null || row.Unit is null ? null : texts["People.Note", Names.InPageLanguage(row.Title, row.LocalTitle), Names.InPageLanguage(row.Unit, row.LocalUnit)].Value,
                    null,
                    null))),
        ];
    }

    /// <summary>Those the visitor is one of the two of: their own that were sent, and those they write, drafts among them.</summary>
    private async Task<IReadOnlyList<Func<SearchHit>>> RecordsAsync(SearchReach reach, SearchWords words, CancellationToken cancellationToken)
    {
        var me = visitor.PersonId;
        var team = reach.Team;
        var mine = db.Records.AsNoTracking().Where(row => row.SuperviseeId == me
            ? row.FirstIssuedAt != null
            : row.State != RecordState.Discarded && (row.SupervisorId == me || team.Contains(row.SuperviseeId)));
        var notes = (await db.RecordNotes.Where(note => mine.Any(row => row.Id == note.RecordId)).Select(note => new { note.RecordId, note.Text }).ToListAsync(cancellationToken))
            .ToLookup(note => note.RecordId, note => note.Text);
        var found = new List<Func<SearchHit>>();
        var rows = mine
            .OrderByDescending(row => row.HeldOn).ThenByDescending(row => row.Id)
            .Select(row => new
            {
                row.Id,
                row.HeldOn,
                row.State,
                row.LapsesAt,
                With = row.SuperviseeId == me ? row.SupervisorId : row.SuperviseeId,
                Issued = db.RecordVersions.Where(version => version.RecordId == row.Id && version.Number == row.VersionNumber).Select(version => version.Content).FirstOrDefault(),
                Draft = row.SuperviseeId == me ? null : db.RecordDrafts.Where(draft => draft.RecordId == row.Id).Select(draft => draft.Content).FirstOrDefault(),
            });
        var names = await NamesAsync(mine.Select(row => row.SuperviseeId == me ? row.SupervisorId : row.SuperviseeId), cancellationToken);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var written = new[] { row.Draft, row.Issued }.OfType<string>().SelectMany(content => RecordContent.FromJson(content).Texts()).Concat(notes[row.Id]).Distinct().ToList();
            var with = names[row.With].Full();
            if (words.AreIn([.. written.Select(FoldedText.Of)], [FoldedText.Of(with)]))
            {
                var state = row.State == RecordState.Waiting && row.LapsesAt <= visitor.Now ? RecordState.AcceptedByLapse : row.State;
                found.Add(() => new SearchHit($"/records/{row.Id}", texts["Records.Title", dates.Day(row.HeldOn), with], null, state.Shown(), ExcerptOf(written, words)));
            }
        }

        return found;
    }

    private async Task<IReadOnlyList<Func<SearchHit>>> ActionsAsync(SearchReach reach, SearchWords words, CancellationToken cancellationToken)
    {
        List<Guid> near = [visitor.PersonId, .. reach.Team];
        var rows = await db.Actions.AsNoTracking()
            .Where(row => near.Contains(row.SuperviseeId))
            .OrderBy(row => row.Outcome != ActionOutcome.Open).ThenByDescending(row => row.AgreedOn).ThenByDescending(row => row.Id)
            .ToListAsync(cancellationToken);
        var names = await NamesAsync(db.Actions.Where(row => near.Contains(row.SuperviseeId)).Select(row => row.SuperviseeId), cancellationToken);
        return
        [
            .. from row in rows
               let written = new[] { row.What, row.Why, row.OutcomeWhy }.OfType<string>().ToList()
               let whose = names[row.SuperviseeId].Full()
               where words.AreIn([.. written.Select(FoldedText.Of)], [FoldedText.Of(whose)])
               select new Func<SearchHit>(() => new SearchHit(
                   ActionLinks.AgreedIn(row),
                   texts["Actions.Title", whose, dates.Day(row.AgreedOn)],
                   row.Outcome == ActionOutcome.Open && row.ByWhen is { } day ? texts["Actions.Open.By", dates.Day(day)] : texts[$"Actions.{row.Outcome}"],
                   null,
                   ExcerptOf(written, words))),
        ];
    }

    private async Task<IReadOnlyList<Func<SearchHit>>> CasesAsync(SearchReach reach, SearchWords words, CancellationToken cancellationToken)
    {
        List<Guid> near = [visitor.PersonId, .. reach.Team, .. reach.Line];
        var overseen = reach.Overseen;
        var held = overseen is null
            ? db.Cases.Where(row => near.Contains(row.HolderId))
            : db.Cases.Where(row => near.Contains(row.HolderId) || overseen.Contains(row.HolderId));
        var rows = await held.AsNoTracking()
            .OrderBy(row => row.ClosedOn != null).ThenBy(row => row.Reference)
            .Select(row => new { row.Id, row.Reference, row.Label, row.Category, row.ClosedOn, Holder = db.People.Where(person => person.Id == row.HolderId).Select(PersonName.Of).First() })
            .ToListAsync(cancellationToken);
        return
        [
            .. from row in rows
               let holder = row.Holder.Full()
               where words.AreIn([FoldedText.Of($"{row.Reference} {row.Label}")], [FoldedText.Of(holder)])
               select new Func<SearchHit>(() => new SearchHit(
                   $"/cases/{row.Id}",
                   row.Reference,
                   row.ClosedOn is { } closed ? texts["Cases.Note.Closed", terms.Of(row.Category), holder, dates.Day(closed)] : texts["Cases.Note", terms.Of(row.Category), holder],
                   null,
                   row.Label is { } label ? Excerpt.Of(label, words) : null)),
        ];
    }

    private Task<Dictionary<Guid, PersonName>> NamesAsync(IQueryable<Guid> people, CancellationToken cancellationToken) =>
        db.People.AsNoTracking().Where(person => people.Contains(person.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken);

    private static Excerpt? ExcerptOf(IEnumerable<string> written, SearchWords words) => written.Select(text => Excerpt.Of(text, words)).FirstOrDefault(excerpt => excerpt is not null);
}
