using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationPeople;

/// <summary>Reads people as the administrator keeps them: posts, supervisors, sign-ins.</summary>
public sealed class StaffReader(PortalDb db, Visitor visitor, IStringLocalizer<TermTexts> terms, PortalDates dates)
{
    public const int PageSize = 25;

    public async Task<StaffList> ListAsync(string? words, int page, CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        var people = db.People.AsNoTracking();
        if (words?.Trim() is { Length: > 0 } asked)
        {
            var upper = asked.ToUpperInvariant();
            people = people.Where(row => (row.GivenName + " " + row.FamilyName + " " + row.GivenName).ToUpper().Contains(upper)
                || row.Email.ToUpper().Contains(upper)
                || (row.LocalName != null && row.LocalName.Contains(asked)));
        }

        var count = await people.CountAsync(cancellationToken);
        var last = Math.Max(1, (count + PageSize - 1) / PageSize);
        var current = Math.Clamp(page, 1, last);
        var shown = await people
            .OrderBy(row => row.GivenName).ThenBy(row => row.FamilyName).ThenBy(row => row.Id)
            .Skip((current - 1) * PageSize).Take(PageSize)
            .ToListAsync(cancellationToken);
        var ids = shown.Select(row => row.Id).ToList();
        var posts = (await db.Posts.AsNoTracking().Where(row => ids.Contains(row.PersonId)).ToListAsync(cancellationToken))
            .GroupBy(row => row.PersonId).ToDictionary(group => group.Key, group => group.MaxBy(row => row.StartedOn)!);
        var units = await db.Units.AsNoTracking().ToDictionaryAsync(row => row.Id, row => Names.InPageLanguage(row.Name, row.LocalName), cancellationToken);
        var supervisors = (await (
            from row in db.Supervisions
            where ids.Contains(row.SuperviseeId) && row.From <= today && (row.Until == null || row.Until > today)
            join supervisor in db.People on row.SupervisorId equals supervisor.Id
            orderby row.From
            select new { row.SuperviseeId, Supervisor = supervisor }).AsNoTracking().ToListAsync(cancellationToken))
            .GroupBy(row => row.SuperviseeId).ToDictionary(group => group.Key, group => PersonName.From(group.Last().Supervisor).Full());
        var accounts = await db.Users
            .Where(row => row.TenantId == db.TenantId && row.PersonId != null && ids.Contains(row.PersonId.Value))
            .Select(row => new { row.PersonId, HasPassword = row.PasswordHash != null })
            .ToDictionaryAsync(row => row.PersonId!.Value, row => row.HasPassword, cancellationToken);
        return new StaffList(
            words,
            [
                .. shown.Select(person =>
                {
                    posts.TryGetValue(person.Id, out var post);
                    return new StaffRow(
                        person.Id,
                        PersonName.From(person).Full(),
                        person.Email,
                        post is null ? null : Names.InPageLanguage(post.Title, post.LocalTitle),
                        post is null ? null : units[post.UnitId],
                        supervisors.GetValueOrDefault(person.Id),
                        post?.LeftOn,
                        accounts.TryGetValue(person.Id, out var hasPassword) ? hasPassword : null);
                }),
            ],
            count,
            current,
            last);
    }

    /// <summary>One person; null where there is none of that id.</summary>
    /// <param name="supervision">What was typed of the supervisor; null: a new one from today.</param>
    public async Task<StaffPage?> PageAsync(Guid id, SupervisionForm? supervision, string? link, CancellationToken cancellationToken)
    {
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } person)
        {
            return null;
        }

        var today = visitor.Today;
        var posts = await LatestPost(id).AsNoTracking().ToListAsync(cancellationToken);
        var duties = await db.Appointments.AsNoTracking()
            .Where(row => row.PersonId == id && (row.Until == null || row.Until > today) && (row.Until == null || row.Until > row.From))
            .OrderBy(row => row.From)
            .ToListAsync(cancellationToken);
        var units = await db.Units.AsNoTracking().ToDictionaryAsync(row => row.Id, row => Names.InPageLanguage(row.Name, row.LocalName), cancellationToken);
        var supervisor = await (
            from row in db.Supervisions
            where row.SuperviseeId == id && row.From <= today && (row.Until == null || row.Until > today)
            join above in db.People on row.SupervisorId equals above.Id
            orderby row.From descending
            select new
            {
                row.From,
                row.IsHolding,
                HasLeft = !db.Posts.Any(post => post.PersonId == row.SupervisorId && (post.LeftOn == null || post.LeftOn > today)),
                Supervisor = above,
            }).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        var signsIn = await db.Users.Where(row => row.TenantId == db.TenantId && row.PersonId == id).Select(row => (bool?)(row.PasswordHash != null)).SingleOrDefaultAsync(cancellationToken);
        return new StaffPage
        {
            Name = PersonName.From(person),
            Email = person.Email,
            Language = visitor.Organisation.LanguageList.Count > 1 ? PortalLanguage.Find(person.Language ?? visitor.Organisation.LanguageList[0])?.OwnName : null,
            Posts =
            [
                .. posts.Select(post => new PostRow(
                    post.Id,
                    Names.InPageLanguage(post.Title, post.LocalTitle),
                    terms.Of(post.Role),
                    units[post.UnitId],
                    post.StartedOn,
                    post.LeftOn,
                    post.FullTimeEquivalent.ToString("0.##", CultureInfo.InvariantCulture),
                    post.FullTimeEquivalent == 1m,
                    post.CaseHolding,
                    post.IsHeldOn(today))),
            ],
            HasLeft = posts.Count > 0 && posts.TrueForAll(post => post.LeftOn <= today) && duties.Count == 0,
            Duties = [.. duties.Select(row => new DutyRow(row.Id, row.Kind, row.UnitId is { } unit ? units[unit] : null, row.From, row.Until))],
            Supervisor = supervisor is null ? null : PersonName.From(supervisor.Supervisor),
            SupervisorSince = supervisor?.From,
            IsHeld = supervisor?.IsHolding == true,
            SupervisorHasLeft = supervisor?.HasLeft == true,
            Supervises = await SupervisesAsync(id, cancellationToken),
            Professionals = await ProfessionalsAsync(id, cancellationToken),
            Professional = new ProfessionalForm { FormId = Guid.CreateVersion7(), ProfessionalFrom = dates.InField(today) },
            SignsIn = signsIn,
            Link = link,
            Choices = await ChoicesAsync(id, cancellationToken),
            Supervision = supervision ?? new SupervisionForm { From = dates.InField(today) },
        };
    }

    /// <summary>How many they supervise today.</summary>
    public Task<int> SupervisesAsync(Guid id, CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        return db.Supervisions.CountAsync(row => row.SupervisorId == id && row.From <= today && (row.Until == null || row.Until > today), cancellationToken);
    }

    private async Task<IReadOnlyList<ProfessionalRow>> ProfessionalsAsync(Guid id, CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        var rows = await (
            from row in db.ProfessionalSupervisions
            where row.SuperviseeId == id && (row.Until == null || row.Until > today)
            join supervisor in db.People on row.SupervisorId equals supervisor.Id
            orderby row.From, row.Id
            select new { row.Id, row.From, Supervisor = supervisor }).AsNoTracking().ToListAsync(cancellationToken);
        return [.. rows.Select(row => new ProfessionalRow(row.Id, PersonName.From(row.Supervisor), row.From))];
    }

    /// <summary>Their whole name; null where there is nobody of that id.</summary>
    public async Task<string?> NameAsync(Guid id, CancellationToken cancellationToken) =>
        (await db.People.Where(row => row.Id == id).Select(PersonName.Of).SingleOrDefaultAsync(cancellationToken))?.Full();

    /// <summary>Their posts, the latest first: the one to come, the one held now, those before.</summary>
    public IQueryable<Post> LatestPost(Guid person) => db.Posts.Where(row => row.PersonId == person).OrderByDescending(row => row.StartedOn);

    /// <param name="except">Nobody supervises themselves.</param>
    /// <param name="unit">A team that is offered though it is closed: the one the post is in.</param>
    public async Task<StaffChoices> ChoicesAsync(Guid? except, CancellationToken cancellationToken, Guid? unit = null)
    {
        var today = visitor.Today;
        var units = await db.Units.AsNoTracking().Where(row => row.ClosedOn == null || row.Id == unit).ToListAsync(cancellationToken);
        var people = await db.People
            .Where(person => person.Id != except && db.Posts.Any(post => post.PersonId == person.Id && (post.LeftOn == null || post.LeftOn > today)))
            .OrderBy(person => person.GivenName).ThenBy(person => person.FamilyName)
            .Select(PersonName.Of)
            .ToListAsync(cancellationToken);
        return new StaffChoices(
            [.. units.OrderBy(unit => unit.Kind).ThenBy(unit => unit.Name, StringComparer.CurrentCulture).Select(unit => new SelectListItem(Names.InPageLanguage(unit.Name, unit.LocalName), unit.Id.ToString()))],
            [.. Enum.GetValues<PostRole>().Select(role => new SelectListItem(terms.Of(role), role.ToString()))],
            [.. people.Select(person => new SelectListItem(person.Full(), person.Id.ToString()))],
            visitor.Organisation.LanguageList.Contains("km"));
    }
}
