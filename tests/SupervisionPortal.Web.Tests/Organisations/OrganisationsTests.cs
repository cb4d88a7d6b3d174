using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Organisations;

public sealed class OrganisationsTests
{
    [Fact]
    public async Task The_host_founds_an_organisation_whose_administrator_signs_in_by_a_link_shown_once()
    {
        await using var portal = new PortalFactory();
        using var host = await portal.SignedInAs(Accounts.Host);

        var founded = await host.FollowAsync(await FoundAsync(host));
        var link = new Uri(founded.Find("#link code").TextContent);
        var again = await host.GetAsync("/host/organisations");
        using var administrator = portal.Anonymous();
        var page = await administrator.GetAsync(link.PathAndQuery);
        var signedIn = await administrator.PostAsync(link.PathAndQuery, page.Form().With(("Password", "a long enough one"), ("Repeat", "a long enough one")).Fields);

        founded.Text.ShouldContain("Ashdown Trust was founded.");
        founded.Find("tbody").TextContent.ShouldContain("Ashdown Trust");
        again.Document.QuerySelector("#link").ShouldBeNull();
        signedIn.Location.ShouldBe("/");
        (await administrator.GetAsync("/")).Find(".masthead__organisation").TextContent.ShouldBe("Ashdown Trust");
        (await portal.WithinAsync("nadia@ashdown.example", db => db.Policies.Select(policy => policy.AdoptedFrom).SingleAsync())).ShouldBe("surrey");
        (await portal.WithinAsync("nadia@ashdown.example", db => db.People.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Founding_twice_with_one_form_founds_once()
    {
        await using var portal = new PortalFactory();
        using var host = await portal.SignedInAs(Accounts.Host);
        var form = Filled(await host.GetAsync("/host/organisations/new"));

        var first = await host.PostAsync(form);
        var second = await host.PostAsync(form);

        first.Location.ShouldBe(second.Location);
        (await host.FollowAsync(second)).FindAll("tbody tr").Count(row => row.TextContent.Contains("Ashdown Trust")).ShouldBe(1);
    }

    [Fact]
    public async Task An_administrator_who_lost_the_link_gets_another_until_they_have_come()
    {
        await using var portal = new PortalFactory();
        using var host = await portal.SignedInAs(Accounts.Host);
        await FoundAsync(host);

        var page = await host.FollowAsync(await host.PostAsync((await host.GetAsync("/host/organisations")).Form("/invitation")));
        var link = new Uri(page.Find("#link code").TextContent);
        using var administrator = portal.Anonymous();
        var form = (await administrator.GetAsync(link.PathAndQuery)).Form();
        await administrator.PostAsync(link.PathAndQuery, form.With(("Password", "a long enough one"), ("Repeat", "a long enough one")).Fields);
        var organisations = await host.GetAsync("/host/organisations");

        organisations.HasForm("/invitation").ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_missing_or_taken_is_said_beside_its_field_and_nothing_is_founded()
    {
        await using var portal = new PortalFactory();
        using var host = await portal.SignedInAs(Accounts.Host);
        var form = (await host.GetAsync("/host/organisations/new")).Form("/host/organisations");

        var empty = await host.PostAsync(form, ("Monday", "false"), ("Tuesday", "false"), ("Wednesday", "false"), ("Thursday", "false"), ("Friday", "false"), ("TimeZone", "Mars/Olympus"));
        var taken = await host.PostAsync(Filled(empty).With(("Name", Accounts.Westmere.Name), ("Email", Accounts.Supervisor), ("FamilyName", new string('x', 200))));

        empty.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        empty.Text.ShouldContain("Enter the name of the organisation");
        empty.Text.ShouldContain("Tick at least one working day");
        empty.Text.ShouldContain("Choose a policy to start from");
        empty.Text.ShouldContain("Choose a time zone from the list");
        taken.Text.ShouldContain("There is an organisation of this name already");
        taken.Text.ShouldContain("Somebody has an account with this address already");
        taken.Form("/host/organisations")["FamilyName"].ShouldBe(new string('x', 200));
        (await host.GetAsync("/host/organisations")).FindAll("tbody tr").Count.ShouldBe(5);
    }

    [Fact]
    public async Task The_host_reads_no_record_and_nothing_else_of_an_organisation()
    {
        await using var portal = new PortalFactory();
        using var host = await portal.SignedInAs(Accounts.Host);
        var person = await portal.PersonOf(Accounts.Supervisee);
        var record = await portal.WithinAsync(Accounts.Supervisee, db => db.Records.Where(row => row.SuperviseeId == person).Select(row => row.Id).FirstAsync());

        foreach (var path in new[] { "/team", "/supervision", "/records", $"/records/{record}", $"/people/{person}", $"/people/{person}/records", "/policy" })
        {
            (await host.GetAsync(path)).Status.ShouldBeOneOf([HttpStatusCode.Forbidden, HttpStatusCode.NotFound], path);
        }

        (await host.GetAsync("/")).Location.ShouldBe("/host/organisations");
        (await portal.WithinAsync(Accounts.Host, db => db.Records.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_of_an_organisation_sees_the_hosts_list()
    {
        await using var portal = new PortalFactory();
        using var administrator = await portal.SignedInAs(Accounts.Administrator);

        (await administrator.GetAsync("/host/organisations")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await administrator.GetAsync("/host/organisations/new")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<Page> FoundAsync(Browser host) => await host.PostAsync(Filled(await host.GetAsync("/host/organisations/new")));

    private static Form Filled(Page page) => page.Form("/host/organisations").With(
        ("Name", "Ashdown Trust"),
        ("TimeZone", "Europe/London"),
        ("Pack", "surrey"),
        ("Monday", "true"),
        ("GivenName", "Nadia"),
        ("FamilyName", "Example"),
        ("Email", "nadia@ashdown.example"));
}
