using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Schedule;

namespace SupervisionPortal.Web.Tests.Sessions;

/// <summary>What both agreed is moved when both agree (havering §5).</summary>
public sealed class AgreedMoveTests : IAsyncLifetime
{
    private static readonly DateOnly Day = Two.Weekday(20);

    private readonly PortalFactory _portal = new();
    private Two _two = null!;
    private Guid _session;

    private string Address => $"/sessions/{_session}/move";

    public async ValueTask InitializeAsync()
    {
        _two = await Two.MeetAsync(_portal);
        _session = await _two.AgreedAsync(Day);
    }

    public async ValueTask DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    public async Task Whether_the_other_agrees_is_asked()
    {
        using var browser = await _two.SupervisorAsync();

        var page = await browser.SubmitAsync(Address, "/move", ("Date", Diary.Field(Day.AddDays(1))), ("Why", "Court"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find("#Agreement-error").TextContent.ShouldContain("Say whether you have both agreed");
    }

    [Fact]
    public async Task Not_agreed_yet_it_is_proposed_once_and_the_session_stays()
    {
        using var browser = await _two.SupervisorAsync();
        var form = (await browser.GetAsync(Address)).Form("/move").With(("Date", Diary.Field(Day.AddDays(1))), ("Why", "Court"), ("Agreement", "Propose"));

        var first = await browser.PostAsync(form);
        var again = await browser.PostAsync(form);
        var another = await browser.SubmitAsync(Address, "/move", ("Date", Diary.Field(Day.AddDays(2))), ("Why", "Panel"), ("Agreement", "Propose"));

        first.Status.ShouldBe(HttpStatusCode.Found, first.Text);
        again.Location.ShouldBe(first.Location);
        another.Status.ShouldBe(HttpStatusCode.Conflict);
        another.Text.ShouldContain("A move is proposed already");
        (await _two.PlannedAsync()).Single().PlannedFor.ShouldBe(Day);
        var proposal = (await _two.ProposalsAsync()).ShouldHaveSingleItem();
        (proposal.State, proposal.By, proposal.IsMove, proposal.SessionId).ShouldBe((ProposalState.Proposed, SessionSide.Supervisor, true, _session));
        (await browser.FollowAsync(first)).Text.ShouldContain("has not answered yet");
    }

    [Fact]
    public async Task Agreed_already_it_is_moved_at_once_and_that_is_kept()
    {
        using var browser = await _two.SuperviseeAsync();
        var form = (await browser.GetAsync(Address)).Form("/move").With(("Date", Diary.Field(Day.AddDays(1))), ("Why", "Court"), ("Agreement", "Already"));

        var first = await browser.PostAsync(form);
        var again = await browser.PostAsync(form);

        again.Location.ShouldBe(first.Location, again.Text);
        var session = (await _two.PlannedAsync()).Single();
        (session.PlannedFor, session.AgreedOn).ShouldBe((Day.AddDays(1), Two.Today));
        session.Moves.Where(move => move.Verb is SessionVerb.Move or SessionVerb.Agree).OrderBy(move => move.Id).Select(move => move.ById).Distinct().ShouldBe([_two.Supervisee]);
    }

    [Fact]
    public async Task A_booking_of_one_is_agreed_to_by_the_other()
    {
        var booked = await _two.Cast.BookedAsync(_two.Supervisee, _two.Supervisor, Two.Weekday(40));
        using var supervisor = await _two.SupervisorAsync();
        using var supervisee = await _two.SuperviseeAsync();

        var ours = await supervisor.GetAsync($"/sessions/{booked}");
        var form = (await supervisee.GetAsync($"/sessions/{booked}")).Form("/agreement");
        await supervisee.PostAsync(form);
        await supervisee.PostAsync(form);

        ours.HasForm("/agreement").ShouldBeFalse();
        var session = (await _two.PlannedAsync()).Single(row => row.Id == booked);
        session.AgreedOn.ShouldBe(Two.Today);
        session.Moves.Count(move => move.Verb == SessionVerb.Agree).ShouldBe(1);
    }

    [Fact]
    public async Task Two_bookings_of_the_same_hour_at_once_are_not_both_made_unseen()
    {
        var other = await _two.Cast.JoinsAsync("cora@two.example", Two.Today.AddYears(-1), _two.Supervisor);
        using var browser = await _two.SupervisorAsync();
        var forms = new List<Form>();
        foreach (var person in new[] { _two.Supervisee, other })
        {
            forms.Add((await browser.GetAsync($"/sessions/new?person={person}")).Form("/sessions")
                .With(("Choice", "other"), ("Date", Diary.Field(Two.Weekday(55))), ("Time", "10am"), ("Kind", "AdHoc")));
        }

        var answers = await Task.WhenAll(forms.Select(form => browser.PostAsync(form)));

        answers.Count(answer => answer.Status == HttpStatusCode.Found).ShouldBe(1);
        answers.Single(answer => answer.Status == HttpStatusCode.UnprocessableEntity).Text.ShouldContain("You have another session that day at 10am");
        (await _portal.WithinAsync(Accounts.Supervisor, db => db.Sessions.CountAsync(row => row.SupervisorId == _two.Supervisor && row.PlannedFor == Two.Weekday(55)))).ShouldBe(1);
    }
}
