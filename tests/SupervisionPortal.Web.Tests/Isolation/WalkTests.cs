using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Isolation;

/// <summary>
/// Every route of the portal, walked by everybody with ids of their own people, of strangers in their organisation, and of
/// another organisation. A new route takes part by existing.
/// </summary>
// Who may have what is asked of the code. That rows are kept apart on every database, EntityTests and the tests of the providers ask.
[Trait("Database", "Any")]
public sealed partial class WalkTests(IsolationPortal portal) : IClassFixture<IsolationPortal>
{
    public static TheoryData<string> Everybody => [.. IsolationPortal.RoleNames];

    public static TheoryData<string> Members => [.. IsolationPortal.RoleNames.Except(["anonymous", "host administrator"])];

    [Fact]
    public void Every_id_a_route_takes_is_known_to_the_walk() => portal.Routes.SelectMany(route => route.Unknown).ShouldBeEmpty();

    [Fact]
    public async Task Nobody_sees_anything_before_signing_in()
    {
        var visits = await WalkAsync("anonymous", portal.Routes, [portal.OwnSubjects(portal.Role("supervisor"))[0], portal.ForeignSubjects[0]]);

        visits.Where(visit => !visit.Route.IsAnonymous && !visit.IsSentToSignIn).Failures().ShouldBeEmpty();
        visits.Where(visit => visit.Status >= 500).Failures().ShouldBeEmpty();
        visits.Where(visit => visit.Written.Length > 0).Failures().ShouldBeEmpty();
        LeaksIn(visits).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_host_administrator_reaches_no_page_of_an_organisation()
    {
        var role = portal.Role("host administrator");
        var visits = await WalkAsync(role.Name, portal.Routes.Where(route => !route.IsAnonymous), [portal.OwnSubjects(role)[0]]);

        visits.Where(visit => !role.MayEnter(visit.Route.Rules) && !visit.IsRefused).Failures().ShouldBeEmpty();
        visits.Where(visit => visit.Route.IsReading && visit.Status >= 500).Failures().ShouldBeEmpty();
        visits.Where(visit => !role.MayEnter(visit.Route.Rules) && visit.Written.Length > 0).Failures().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Members))]
    public async Task Ids_of_another_organisation_do_not_exist(string name)
    {
        var role = portal.Role(name);
        var visits = await WalkAsync(name, portal.Routes.Where(route => route.TakesIds && !route.IsAnonymous), portal.ForeignSubjects);

        visits.Where(visit => role.MayEnter(visit.Route.Rules) ? visit.Status != 404 : !visit.IsRefused).Failures().ShouldBeEmpty();
        visits.Where(visit => visit.Written.Length > 0).Failures().ShouldBeEmpty();
        LeaksIn(visits).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("supervisor")]
    [InlineData("supervisee")]
    [InlineData("line manager")]
    [InlineData("senior manager")]
    public async Task Ids_of_people_one_has_nothing_to_do_with_do_not_exist(string name)
    {
        var role = portal.Role(name);
        var visits = await WalkAsync(name, portal.Routes.Where(route => route.TakesIds && !route.IsAnonymous), portal.Strangers(role));

        portal.Strangers(role).ShouldNotBeEmpty();
        visits.Where(visit => role.MayEnter(visit.Route.Rules) ? visit.Status != 404 : !visit.IsRefused).Failures().ShouldBeEmpty();
        visits.Where(visit => visit.Written.Length > 0).Failures().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_administrator_reaches_no_record_and_no_session()
    {
        var administrator = (await portal.PersonOf(portal.Role("administrator").Email!)).ToString();
        // Their own supervision is theirs as anybody's is.
        var others = portal.OwnSubjects(portal.Role("quality assurance")).Where(subject => subject.Ids.GetValueOrDefault("people") != administrator);
        var visits = await WalkAsync("administrator", portal.Routes.Where(route => route.TakesIds && route.Noun is "records" or "sessions"), [.. others]);

        // Without an id in it the address of a booking is about the administrator's own supervision.
        visits.Where(visit => visit.Status != 404 && (!visit.Route.IsReading || visit.Subject.Ids.Values.Any(visit.Address.Contains))).Failures().ShouldBeEmpty();
        visits.Where(visit => visit.Written.Length > 0).Failures().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task Reading_breaks_nothing_shows_nothing_foreign_and_writes_nothing_but_that_it_was_read(string name)
    {
        var visits = await portal.ReadAsync(name);

        visits.Where(visit => visit.Status is >= 500 or 400 or 405 or 415).Failures().ShouldBeEmpty();
        // An opening is entered in the ledger, in whatever order the statements are sent.
        string[] opening = ["UPDATE LedgerHeads", "INSERT Ledger", "INSERT RecordOpenings"];
        // Of a record the manager reads one decision: that is kept with the decision.
        string[] reading = ["UPDATE LedgerHeads", "INSERT Ledger", "INSERT OversightMoves", "UPDATE Oversights"];
        visits.Where(visit => visit.Written.Length > 0 && !visit.Written.Split(", ").ToHashSet().SetEquals(opening) && !visit.Written.Split(", ").ToHashSet().SetEquals(reading)).Select(visit => $"{visit} wrote {visit.Written}").ShouldBeEmpty();
        LeaksIn(visits).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_page_is_reached_by_somebody()
    {
        var reached = new HashSet<Route>();
        foreach (var name in IsolationPortal.RoleNames)
        {
            reached.UnionWith((await portal.ReadAsync(name)).Where(visit => visit.Status == 200).Select(visit => visit.Route));
        }

        portal.Routes.Where(route => route.IsReading).Except(reached).Select(route => route.ToString())
            .ShouldBeEmpty("no role found anything there: the walk knows no fitting id, or nobody can open the page");
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task A_posting_without_its_token_is_refused_and_writes_nothing(string name)
    {
        var (browser, _) = await portal.EnterAsync(portal.Role(name));
        using (browser)
        {
            var visits = new List<Visit>();
            foreach (var route in portal.Routes.Where(route => !route.IsReading))
            {
                var subject = portal.OwnSubjects(portal.Role(name)).FirstOrDefault(subject => route.Address(subject) is not null);
                if (subject is not null)
                {
                    var address = route.Address(subject)!;
                    visits.Add(new Visit(portal.Role(name), route, subject, address, await browser.PostAsync(address, route.Fields(subject))));
                }
            }

            visits.Where(visit => visit.Status != 400 && !visit.IsSentToSignIn && !visit.IsRefused).Failures().ShouldBeEmpty();
            visits.Where(visit => visit.Written.Length > 0).Failures().ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task The_mark_of_the_foreign_organisation_is_seen_by_its_own_people()
    {
        using var browser = await portal.SignedInAs(DemoAccounts.Supervisor(IsolationPortal.Foreign));
        var subjects = await portal.WithinAsync(Accounts.Stranger, async db => await Subjects.OfAsync(db, await db.Supervisions.Select(row => row.SuperviseeId).ToListAsync()));
        var marked = new List<string>();
        foreach (var route in portal.Routes.Where(route => route is { IsReading: true, TakesIds: true, IsAnonymous: false }))
        {
            foreach (var address in subjects.Select(route.Address).OfType<string>().Distinct())
            {
                var page = await browser.GetAsync(address);
                if (page.Body.Contains(ForeignMark.Word, StringComparison.Ordinal))
                {
                    marked.Add(route.Pattern);
                }
            }
        }

        foreach (var noun in portal.Routes.Where(route => route.IsReading && route.Pattern is "/people/{id}" or "/records/{id}" or "/sessions/{id}"))
        {
            marked.ShouldContain(noun.Pattern);
        }
    }

    private Task<IReadOnlyList<Visit>> WalkAsync(string name, IEnumerable<Route> routes, IReadOnlyList<Subject> subjects) => portal.WalkAsync(portal.Role(name), routes, subjects);

    /// <summary>Where a page shows a marked text, or an id it was not asked for.</summary>
    private IEnumerable<string> LeaksIn(IEnumerable<Visit> visits) =>
        from visit in visits
        let ids = Ids().Matches(visit.Page.Body).Select(match => Guid.Parse(match.Value)).Where(portal.ForeignIds.Contains).Where(id => !visit.Subject.Ids.Values.Contains(id.ToString()))
        // The host sees which organisations there are, and nothing else of them.
        let shown = visit.Route.Pattern == "/host/organisations" ? visit.Page.Body.Replace($"{IsolationPortal.Foreign.Name} {ForeignMark.Word}", "", StringComparison.Ordinal) : visit.Page.Body
        where shown.Contains(ForeignMark.Word, StringComparison.Ordinal) || ids.Any()
        select $"{visit} shows something of {IsolationPortal.Foreign.Name}";

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.IgnoreCase)]
    private static partial Regex Ids();
}
