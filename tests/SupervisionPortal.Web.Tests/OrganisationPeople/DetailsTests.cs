using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Web.Tests.People;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.OrganisationPeople;

public sealed class DetailsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_new_name_and_address_are_shown_and_signed_in_with()
    {
        var worker = await new Cast(portal, Accounts.Administrator).JoinsAsync("ben@d1.example", new(2024, 1, 8));
        using var browser = await portal.SignedInAs(Accounts.Administrator);
        var form = (await browser.GetAsync($"/organisation/people/{worker}/details")).Form("/details").With(("GivenName", "Benedict"), ("FamilyNameFirst", "true"), ("Email", "benedict@d1.example"));

        var answer = await browser.PostAsync(form);
        var again = await browser.PostAsync(form);

        again.Location.ShouldBe(answer.Location);
        (await browser.FollowAsync(answer)).Text.ShouldContain("Cast Benedict");
        using var theirs = await portal.SignedInAs("benedict@d1.example");
        (await theirs.GetAsync("/")).Status.ShouldBe(HttpStatusCode.OK);
        (await portal.PersonOf("benedict@d1.example")).ShouldBe(worker);
    }

    [Fact]
    public async Task A_link_that_went_to_the_address_before_opens_nothing_any_more()
    {
        var worker = await new Cast(portal, Accounts.Administrator).JoinsAsync("ben@d2.example", new(2024, 1, 8));
        using var browser = await portal.SignedInAs(Accounts.Administrator);
        var page = await browser.FollowAsync(await browser.SubmitAsync($"/organisation/people/{worker}", "/account"));
        var link = new Uri(page.Find(".govuk-inset-text p:nth-of-type(2)").TextContent.Trim()).PathAndQuery;
        using var holder = portal.Anonymous();
        (await holder.GetAsync(link)).Status.ShouldBe(HttpStatusCode.OK);

        await browser.SubmitAsync($"/organisation/people/{worker}/details", "/details", ("Email", "right@d2.example"));

        (await holder.GetAsync(link)).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task An_administrator_who_changes_their_own_address_stays_signed_in()
    {
        await using var own = new PortalFactory();
        var me = await own.PersonOf(Accounts.Administrator);
        using var browser = await own.SignedInAs(Accounts.Administrator);

        await browser.SubmitAsync($"/organisation/people/{me}/details", "/details", ("Email", "new@d3.example"));
        own.Clock.Advance(TimeSpan.FromMinutes(30));

        (await browser.GetAsync("/organisation/people")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("GivenName", " ", "Enter a given name")]
    [InlineData("FamilyName", "", "Enter a family name")]
    [InlineData("Email", "nobody", "Enter a mail address, like name@example.org")]
    [InlineData("Email", "supervisor@westmere.example", "This address has a sign-in already.")]
    [InlineData("Email", "supervisor@larkhaven.example", "This address has a sign-in already.")]
    [InlineData("Language", "km", "Choose one of the organisation’s languages")]
    public async Task What_cannot_be_is_said_and_kept(string field, string typed, string sentence)
    {
        var key = Guid.NewGuid().ToString("n");
        var worker = await new Cast(portal, Accounts.Administrator).JoinsAsync($"ben@{key}.example", new(2024, 1, 8));
        using var browser = await portal.SignedInAs(Accounts.Administrator);

        var page = await browser.SubmitAsync($"/organisation/people/{worker}/details", "/details", (field, typed));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find(".govuk-error-summary").TextContent.ShouldContain(sentence);
        if (field != "Language")
        {
            page.Form("/details")[field].ShouldBe(typed);
        }

        var person = await portal.WithinAsync(Accounts.Administrator, db => db.People.AsNoTracking().SingleAsync(row => row.Id == worker));
        (person.GivenName, person.FamilyName, person.Email).ShouldBe(("Ben", "Cast", $"ben@{key}.example"));
    }

    [Fact]
    public async Task Names_in_the_second_language_and_the_language_itself_are_kept()
    {
        var administrator = Data.Seed.DemoAccounts.Administrator(Accounts.Mlup);
        var someone = await portal.PersonOf(Data.Seed.DemoAccounts.Supervisee(Accounts.Mlup));
        using var browser = await portal.SignedInAs(administrator);

        await browser.SubmitAsync($"/organisation/people/{someone}/details", "/details", ("LocalName", "សុខ ដារា"), ("LocalGivenName", "ដារា"), ("Language", "en"));

        var person = await portal.WithinAsync(administrator, db => db.People.AsNoTracking().SingleAsync(row => row.Id == someone));
        (person.LocalName, person.LocalGivenName, person.Language).ShouldBe(("សុខ ដារា", "ដារា", "en"));
    }

    [Fact]
    public async Task Only_an_administrator_changes_names()
    {
        var someone = await portal.PersonOf(Accounts.Supervisee);
        using var browser = await portal.SignedInAs(Accounts.Supervisor);

        (await browser.GetAsync($"/organisation/people/{someone}/details")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
