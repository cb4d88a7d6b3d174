using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Data;
using SupervisionPortal.Domain.Search;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Records;

namespace SupervisionPortal.Web.Tests.Search;

public sealed class SearchTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Quality = "quality@westmere.example";
    private const string HumanResources = "hr@westmere.example";

    [Fact]
    public async Task Both_of_the_two_find_the_words_of_their_record_where_they_stand()
    {
        var id = await portal.IssuedAsync();

        foreach (var one in new[] { Accounts.Supervisor, Accounts.Supervisee })
        {
            var found = await LookAsync(one, "three hearings \"one month\"");

            found.Form("/search")["Words"].ShouldBe("three hearings \"one month\"");
            var link = found.Find($"a[href='/records/{id}']");
            var item = link.Closest(".hits__item")!;
            item.TextContent.ShouldContain("Waiting to be signed");
            item.QuerySelectorAll("mark").Select(mark => mark.TextContent).ShouldBe(["Three", "hearings", "one month"]);
        }
    }

    [Fact]
    public async Task What_opens_only_for_a_purpose_is_found_by_nobody_and_another_organisation_finds_nothing()
    {
        var id = await portal.BegunAsync();
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        await supervisor.SubmitAsync($"/records/{id}/draft", "/draft", (RecordScene.Support, "The xylophone was sold."));
        await supervisor.SubmitAsync($"/records/{id}/check", "/issue");

        (await LookAsync(Accounts.Supervisee, "xylophone")).Find($"a[href='/records/{id}']");
        foreach (var other in new[] { Accounts.SeniorManager, Quality, HumanResources, Accounts.Administrator, Accounts.Stranger })
        {
            (await LookAsync(other, "xylophone")).Text.ShouldContain("Nothing that is yours to see has all of these words.", customMessage: other);
        }
    }

    [Fact]
    public async Task A_record_that_is_not_ones_own_makes_no_difference_to_the_page_or_to_what_is_asked_of_the_database()
    {
        var count = new CommandCount();
        await using var counted = new PortalFactory().With(services => services.ConfigureDbContext<PortalDb>(options => options.AddInterceptors(count)));
        using var quality = await counted.SignedInAs(Quality);
        await LookAsync(quality, "hearings");
        count.Take();
        var before = await LookAsync(quality, "hearings");
        var asked = count.Take();
        await counted.IssuedAsync();
        count.Take();

        var after = await LookAsync(quality, "hearings");

        count.Take().ShouldBe(asked);
        after.Text.ShouldBe(before.Text);
    }

    [Fact]
    public async Task A_draft_is_found_by_its_writer_alone()
    {
        var id = await portal.BegunAsync();
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        await supervisor.SubmitAsync($"/records/{id}/draft", "/draft", (RecordScene.Support, "A zephyr of relief."));

        (await LookAsync(supervisor, "zephyr")).Find($"a[href='/records/{id}']").Closest(".hits__item")!.TextContent.ShouldContain("Draft");
        (await LookAsync(Accounts.Supervisee, "zephyr")).Body.ShouldNotContain(id.ToString());
    }

    [Fact]
    public async Task A_disagreement_kept_beside_the_record_is_found_too()
    {
        var id = await portal.IssuedAsync();
        await portal.DisputedAsync(id);

        (await LookAsync(Accounts.Supervisor, "\"come off duty\"")).Find($"a[href='/records/{id}']").Closest(".hits__item")!.TextContent.ShouldContain("Disputed");
    }

    [Fact]
    public async Task A_supervisor_finds_those_they_supervise_their_actions_and_their_cases()
    {
        var (person, action, reference) = await portal.WithinAsync(Accounts.Supervisor, async db =>
        {
            var named = await db.People.SingleAsync(row => row.Email == Accounts.Supervisee);
            var supervisee = named.Id;
            var agreed = await db.Actions.Where(row => row.SuperviseeId == supervisee).OrderByDescending(row => row.AgreedOn).ThenBy(row => row.Id).FirstAsync();
            return (named, agreed, (await db.Cases.Where(row => row.HolderId == supervisee).OrderBy(row => row.Id).FirstAsync()).Reference);
        });
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);

        var byName = await LookAsync(supervisor, person.FullName);
        var byAction = await LookAsync(supervisor, $"\"{action.What}\" {person.GivenName}");
        var byReference = await LookAsync(supervisor, reference.Split('-')[1]);

        byName.FindAll(".hits a").Select(link => link.TextContent).ShouldBe([person.FullName]);
        byAction.FindAll($"a[href='/records/{action.RecordId}']").ShouldContain(link => link.TextContent.StartsWith($"{person.FullName}, agreed on", StringComparison.Ordinal));
        byReference.FindAll(".hits a").ShouldContain(link => link.TextContent == reference);
    }

    [Fact]
    public async Task A_supervisee_finds_neither_colleagues_nor_their_cases()
    {
        var reference = await portal.WithinAsync(Accounts.Supervisor, async db =>
        {
            var supervisee = (await db.People.SingleAsync(row => row.Email == Accounts.Supervisee)).Id;
            return (await db.Cases.Where(row => row.HolderId != supervisee).OrderBy(row => row.Id).FirstAsync()).Reference;
        });
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);

        (await LookAsync(supervisee, "aisha")).FindAll("a[href^='/people/']").ShouldBeEmpty();
        (await LookAsync(supervisee, reference)).FindAll("a[href^='/cases/']").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_administrator_finds_people_and_no_case()
    {
        using var administrator = await portal.SignedInAs(Accounts.Administrator);

        (await LookAsync(administrator, "aisha begum")).FindAll(".hits a").Select(link => link.TextContent).ShouldBe(["Aisha Begum"]);
        (await LookAsync(administrator, "C")).FindAll("a[href^='/cases/']").ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_link_that_is_found_opens()
    {
        foreach (var one in new[] { Accounts.Supervisor, Accounts.SeniorManager, Quality, Accounts.Administrator })
        {
            using var browser = await portal.SignedInAs(one);
            foreach (var words in new[] { "a", "c", "the" })
            {
                foreach (var link in (await LookAsync(browser, words)).FindAll(".hits a").Select(link => link.GetAttribute("href")!))
                {
                    (await browser.GetAsync(link)).Status.ShouldBeOneOf([HttpStatusCode.OK, HttpStatusCode.Found], $"{one} {link}");
                }
            }
        }
    }

    [Fact]
    public async Task Khmer_is_found_inside_its_unparted_words()
    {
        using var supervisor = await portal.SignedInAs(Data.Seed.DemoAccounts.Supervisor(Accounts.Mlup));
        var name = await portal.WithinAsync(Data.Seed.DemoAccounts.Supervisor(Accounts.Mlup), db =>
            (from row in db.Supervisions join person in db.People on row.SuperviseeId equals person.Id where person.LocalName != null && row.SupervisorId == db.People.First(me => me.Email == Data.Seed.DemoAccounts.Supervisor(Accounts.Mlup)).Id orderby person.Id select person.LocalName).FirstAsync());

        var found = await LookAsync(supervisor, name!.Split(' ')[^1]);

        found.FindAll(".hits a").ShouldContain(link => link.TextContent == name);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" - ")]
    public async Task Nothing_to_look_for_is_said_beside_the_field(string typed)
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var page = await browser.PostAsync((await browser.GetAsync("/search")).Form("/search").With(("Words", typed)));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("Enter a word to look for");
    }

    [Fact]
    public async Task Too_long_a_search_is_refused_and_kept()
    {
        var typed = new string('x', SearchWords.Length + 1);
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        var page = await browser.PostAsync((await browser.GetAsync("/search")).Form("/search").With(("Words", typed)));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Form("/search")["Words"].ShouldBe(typed);
    }

    [Fact]
    public async Task The_words_stand_in_no_address_and_the_address_is_one_persons_for_a_day()
    {
        await using var other = new PortalFactory();
        using var supervisor = await other.SignedInAs(Accounts.Supervisor);
        var address = (await supervisor.PostAsync((await supervisor.GetAsync("/search")).Form("/search").With(("Words", "hearings")))).Location!;
        using var supervisee = await other.SignedInAs(Accounts.Supervisee);

        address.ShouldNotContain("hearings");
        (await supervisor.GetAsync(address)).Status.ShouldBe(HttpStatusCode.OK);
        (await supervisor.GetAsync(address + "x")).Location.ShouldBe("/search");
        (await supervisee.GetAsync(address)).Location.ShouldBe("/search");
    }

    [Fact]
    public async Task Many_finds_are_shown_by_kind_a_page_at_a_time()
    {
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        var all = await LookAsync(supervisor, "the");
        var records = all.FindAll("a[href$='?kind=Records']")[0].GetAttribute("href")!;

        var first = await supervisor.GetAsync(records);
        var second = await supervisor.GetAsync(records + "&page=2");
        var beyond = await supervisor.GetAsync(records + "&page=9999");

        all.FindAll(".hits")[0].ChildElementCount.ShouldBeLessThanOrEqualTo(5);
        first.FindAll(".hits__item").Count.ShouldBe(25);
        second.FindAll(".hits a")[0].GetAttribute("href").ShouldNotBe(first.FindAll(".hits a")[0].GetAttribute("href"));
        beyond.FindAll(".hits__item").ShouldNotBeEmpty();
    }

    private async Task<Page> LookAsync(string email, string words)
    {
        using var browser = await portal.SignedInAs(email);
        return await LookAsync(browser, words);
    }

    private static async Task<Page> LookAsync(Browser browser, string words)
    {
        var found = await browser.PostAsync((await browser.GetAsync("/search")).Form("/search").With(("Words", words)));
        return await browser.FollowAsync(found);
    }
}
