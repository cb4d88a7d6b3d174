using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Data;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Schedule;

public sealed class AnswersTests : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();
    private Two _two = null!;

    private string Address => $"/schedule/{_two.Supervisee}/answers";

    public async ValueTask InitializeAsync() => _two = await Two.MeetAsync(_portal);

    public async ValueTask DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    public async Task Chosen_dates_become_planned_sessions_that_both_agreed()
    {
        var first = await _two.ProposedAsync(Two.Weekday(20));
        var second = await _two.ProposedAsync(Two.Weekday(50));
        using var browser = await _two.SuperviseeAsync();
        var form = (await browser.GetAsync(Address)).Form("/acceptance").With(("Proposals", first.ToString()));

        var answer = await browser.PostAsync(form);
        var again = await browser.PostAsync(form);

        answer.Status.ShouldBe(HttpStatusCode.Found, answer.Text);
        again.Location.ShouldBe(answer.Location);
        var session = (await _two.PlannedAsync()).ShouldHaveSingleItem();
        (session.Id, session.PlannedFor, session.SupervisorId, session.AgreedOn).ShouldBe((first, Two.Weekday(20), _two.Supervisor, Two.Today));
        (await _two.ProposalAsync(first)).State.ShouldBe(ProposalState.Agreed);
        (await _two.ProposalAsync(second)).State.ShouldBe(ProposalState.Proposed);
        (await browser.FollowAsync(answer)).Text.ShouldContain("Agreed by both on 26 November");
    }

    [Fact]
    public async Task All_dates_of_the_page_are_agreed_at_once_and_none_that_came_later()
    {
        await _two.ProposedAsync(Two.Weekday(20));
        await _two.ProposedAsync(Two.Weekday(50));
        using var browser = await _two.SuperviseeAsync();
        var form = (await browser.GetAsync(Address)).Form("/acceptance");
        var later = await _two.ProposedAsync(Two.Weekday(90));

        await browser.PostAsync(form.With(("All", "true")));

        (await _two.PlannedAsync()).Count.ShouldBe(2);
        (await _two.ProposalAsync(later)).State.ShouldBe(ProposalState.Proposed);
    }

    [Fact]
    public async Task Nothing_chosen_is_said()
    {
        await _two.ProposedAsync(Two.Weekday(20));
        using var browser = await _two.SuperviseeAsync();

        var page = await browser.SubmitAsync(Address, "/acceptance");

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find("#Proposals-error").TextContent.ShouldContain("Choose the dates that suit you");
    }

    [Fact]
    public async Task A_clash_that_came_up_since_is_said_before_anything_is_agreed()
    {
        var proposal = await _two.ProposedAsync(Two.Weekday(20));
        using var browser = await _two.SuperviseeAsync();
        var form = (await browser.GetAsync(Address)).Form("/acceptance").With(("Proposals", proposal.ToString()));
        var other = await _two.Cast.JoinsAsync("cora@two.example", Two.Today.AddYears(-1), _two.Supervisor);
        await _two.Cast.BookedAsync(other, _two.Supervisor, Two.Weekday(20), new TimeOnly(10, 0));

        var warned = await browser.PostAsync(form);
        var before = (await _two.PlannedAsync()).Count;
        var agreed = await browser.PostAsync(warned.Form("/acceptance"));

        warned.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        warned.Text.ShouldContain("Ada has another session that day at 10am");
        before.ShouldBe(0);
        agreed.Status.ShouldBe(HttpStatusCode.Found, agreed.Text);
        (await _two.PlannedAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_booking_made_while_the_dates_are_agreed_is_noticed()
    {
        // Between the look at the day and the save somebody else books the same hour.
        Two? two = null;
        Guid other = default;
        var booked = false;
        await using var portal = new PortalFactory().With(services => services.ConfigureDbContext<PortalDb>(options => options.AddInterceptors(new TransactionWatch(async _ =>
        {
            if (two is not null && other != default && !booked)
            {
                booked = true;
                await two.Cast.BookedAsync(other, two.Supervisor, Two.Weekday(20), new TimeOnly(10, 0));
            }
        }))));
        two = await Two.MeetAsync(portal);
        var proposal = await two.ProposedAsync(Two.Weekday(20));
        using var browser = await two.SuperviseeAsync();
        var form = (await browser.GetAsync($"/schedule/{two.Supervisee}/answers")).Form("/acceptance").With(("Proposals", proposal.ToString()));
        other = await two.Cast.JoinsAsync("cora@two.example", Two.Today.AddYears(-1), two.Supervisor);
        booked = false;

        var answer = await browser.PostAsync(form);

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, answer.Text);
        answer.Text.ShouldContain("Ada has another session that day at 10am");
        (await two.ProposalAsync(proposal)).State.ShouldBe(ProposalState.Proposed);
    }

    [Fact]
    public async Task Only_the_supervisee_answers_and_only_their_own()
    {
        var proposal = await _two.ProposedAsync(Two.Weekday(20));
        using var supervisor = await _two.SupervisorAsync();
        using var supervisee = await _two.SuperviseeAsync();
        var form = (await supervisee.GetAsync(Address)).Form("/acceptance");
        var foreign = await _portal.WithinAsync(Accounts.Supervisor, db => db.Proposals.Where(row => row.SuperviseeId != _two.Supervisee).Select(row => row.Id).FirstAsync());

        (await supervisor.GetAsync(Address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await supervisee.PostAsync(form.With(("Proposals", foreign.ToString())))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _two.ProposalAsync(proposal)).State.ShouldBe(ProposalState.Proposed);
    }
}
