using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Data.Sweeps;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Web.Tests.Cases;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Sessions;

namespace SupervisionPortal.Web.Tests.Oversight;

public sealed class OversightTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Decision = "Legal planning meeting within two weeks.";

    [Fact]
    public async Task A_decision_goes_to_the_managers_tasks_is_read_and_agreed_and_both_are_told()
    {
        var (discussed, id) = await AskedAsync();
        using var manager = await portal.SignedInAs(Diary.LineManager);
        (await manager.GetAsync("/")).Text.ShouldContain($"look at a decision about case {discussed.Reference}");

        var page = await manager.GetAsync($"/oversight/{id}");
        await manager.GetAsync($"/oversight/{id}");
        var answered = await manager.FollowAsync(await manager.PostAsync(page.Form("/answer"), ("Answer", "Agree"), ("Text", "Agreed, with the family told.")));

        page.Text.ShouldContain(Decision);
        page.Body.ShouldNotContain(DiscussedCase.Worry);
        answered.Text.ShouldContain("Your answer is sent: you agree.");
        (await manager.GetAsync("/")).Text.ShouldNotContain(discussed.Reference);
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        (await supervisor.GetAsync($"/oversight/{id}")).Text.ShouldContain("Agreed, with the family told.");
        (await supervisor.GetAsync($"/cases/{discussed.Id}")).Text.ShouldContain("Manager agrees");
        (await MovesAsync(id)).ShouldBe([OversightVerb.Ask, OversightVerb.Read, OversightVerb.Agree]);
        (await ToldAsync(id)).ShouldBe(
            [
                (Diary.LineManager, NoticeKind.OversightToAnswer),
                (Accounts.Supervisor, NoticeKind.OversightAgreed),
                (Accounts.Supervisee, NoticeKind.OversightAgreed),
            ],
            ignoreOrder: true);
        (await portal.WithinAsync(Accounts.Supervisor, db => db.RecordOpenings.AnyAsync(row => row.RecordId == discussed.Record && row.Purpose != null))).ShouldBeFalse();
    }

    [Fact]
    public async Task Asked_for_more_it_waits_for_the_supervisor_and_then_for_the_manager_again()
    {
        var (discussed, id) = await AskedAsync();
        using var manager = await portal.SignedInAs(Diary.LineManager);
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);

        await manager.SubmitAsync($"/oversight/{id}", "/answer", ("Answer", "AskForMore"), ("Text", "What does the school say?"));
        (await supervisor.GetAsync("/")).Text.ShouldContain($"say more about a decision on case {discussed.Reference}");
        await supervisor.SubmitAsync($"/oversight/{id}", "/more", ("Text", "The school agrees."));
        var again = await manager.GetAsync($"/oversight/{id}");
        await manager.PostAsync(again.Form("/answer"), ("Answer", "Disagree"), ("Text", "Wait for the review."));

        again.Text.ShouldContain("The school agrees.");
        (await MovesAsync(id)).ShouldBe(
            [OversightVerb.Ask, OversightVerb.Read, OversightVerb.AskForMore, OversightVerb.SayMore, OversightVerb.Read, OversightVerb.Disagree]);
    }

    [Fact]
    public async Task Posted_twice_it_is_asked_once_and_answered_once()
    {
        var discussed = await DiscussedCase.SentAsync(portal);
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        var form = (await supervisor.GetAsync(discussed.Url)).Form("/oversight").With(("Decision", Decision), ("Manager", (await portal.PersonOf(Diary.LineManager)).ToString()));
        var answers = await Task.WhenAll(supervisor.PostAsync(form), supervisor.PostAsync(form));
        answers.ShouldAllBe(answer => answer.Location == discussed.Url);
        var id = Guid.Parse(form["FormId"]!);
        using var manager = await portal.SignedInAs(Diary.LineManager);
        var answer = (await manager.GetAsync($"/oversight/{id}")).Form("/answer").With(("Answer", "Agree"), ("Text", ""));

        await manager.PostAsync(answer);
        await manager.PostAsync(answer);
        var other = await manager.PostAsync(answer, ("Answer", "Disagree"), ("Text", "No."));

        other.Status.ShouldBe(HttpStatusCode.Conflict);
        (await MovesAsync(id)).ShouldBe([OversightVerb.Ask, OversightVerb.Read, OversightVerb.Agree]);
    }

    [Fact]
    public async Task Its_words_are_for_the_two_and_the_manager_alone()
    {
        var (discussed, id) = await AskedAsync();
        foreach (var email in new[] { await portal.ColleagueAsync(), Diary.QualityAssurance, Diary.HumanResources, Accounts.Administrator, Accounts.Stranger })
        {
            using var browser = await portal.SignedInAs(email);
            (await browser.GetAsync($"/oversight/{id}")).Status.ShouldBe(HttpStatusCode.NotFound, email);
            (await browser.GetAsync(discussed.Url)).Body.ShouldNotContain(Decision, customMessage: email);
        }

        using var holder = await portal.SignedInAs(Accounts.Supervisee);
        var page = await holder.GetAsync($"/oversight/{id}");
        page.Text.ShouldContain(Decision);
        (page.HasForm("/answer"), page.HasForm("/withdrawal")).ShouldBe((false, false));
        (await holder.PostAsync(page.Form().To($"/oversight/{id}/answer").With(("Answer", "Agree")))).Text.ShouldContain("Only the manager it was put to can answer.");
        (await MovesAsync(id)).ShouldBe([OversightVerb.Ask]);
    }

    [Theory]
    [InlineData("Answer", "", "Choose an answer")]
    [InlineData("Answer", "Disagree", "Say why you disagree")]
    [InlineData("Answer", "AskForMore", "Say what you need to know")]
    public async Task An_answer_that_is_not_whole_is_said_beside_its_field(string field, string typed, string sentence)
    {
        var (_, id) = await AskedAsync();
        using var manager = await portal.SignedInAs(Diary.LineManager);

        var page = await manager.SubmitAsync($"/oversight/{id}", "/answer", (field, typed), ("Text", " "));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Find(".govuk-error-summary").TextContent.ShouldContain(sentence);
        (await MovesAsync(id)).ShouldBe([OversightVerb.Ask, OversightVerb.Read]);
    }

    [Fact]
    public async Task A_decision_needs_words_and_a_manager_from_the_line_above()
    {
        var discussed = await DiscussedCase.SentAsync(portal);
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);
        var form = (await supervisor.GetAsync(discussed.Url)).Form("/oversight");

        var nobody = await supervisor.PostAsync(form, ("Decision", Decision), ("Manager", (await portal.PersonOf(Accounts.Administrator)).ToString()));
        var nothing = await supervisor.PostAsync(form, ("Decision", " "), ("Manager", (await portal.PersonOf(Diary.LineManager)).ToString()));
        var notTheirs = await supervisee.PostAsync((await supervisee.GetAsync(discussed.Url)).Form("/entry").To($"{discussed.Url}/oversight").With(("Decision", Decision)));

        nobody.Find("#Manager-error").TextContent.ShouldContain("Choose a manager above you");
        nobody.Form("/oversight")["Decision"].ShouldBe(Decision);
        nothing.Find("#Decision-error").TextContent.ShouldContain("Say what was decided.");
        notTheirs.Text.ShouldContain("Only the supervisor can do this.");
        (await portal.WithinAsync(Accounts.Supervisor, db => db.Oversights.AnyAsync(row => row.DiscussionId == discussed.Discussion))).ShouldBeFalse();
    }

    [Fact]
    public async Task The_supervisor_withdraws_it_and_nobody_answers_any_more()
    {
        var (_, id) = await AskedAsync();
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        using var manager = await portal.SignedInAs(Diary.LineManager);
        var answer = (await manager.GetAsync($"/oversight/{id}")).Form("/answer");

        await supervisor.SubmitAsync($"/oversight/{id}", "/withdrawal", ("Text", "Settled in the team."));
        var late = await manager.PostAsync(answer, ("Answer", "Agree"), ("Text", "Typed."));

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text.ShouldContain("This was already done, or can no longer be done.");
        (await MovesAsync(id))[^1].ShouldBe(OversightVerb.Withdraw);
    }

    [Fact]
    public async Task When_the_manager_has_left_the_supervisor_is_told_once_and_puts_it_to_another()
    {
        await using var own = new PortalFactory();
        var discussed = await DiscussedCase.SentAsync(own);
        using var supervisor = await own.SignedInAs(Accounts.Supervisor);
        var form = (await supervisor.GetAsync(discussed.Url)).Form("/oversight");
        var manager = await own.PersonOf(Diary.LineManager);
        await supervisor.PostAsync(form, ("Decision", Decision), ("Manager", manager.ToString()));
        var id = Guid.Parse(form["FormId"]!);
        await own.WithinAsync(Accounts.Administrator, async db =>
        {
            (await db.Posts.SingleAsync(row => row.PersonId == manager && row.LeftOn == null)).LeftOn = new DateOnly(2025, 11, 27);
            await db.SaveChangesAsync();
        });
        own.Clock.Advance(TimeSpan.FromDays(1));

        for (var run = 0; run < 2; run++)
        {
            (await own.Services.GetRequiredService<SweepRunner>().RunAsync(PassCustody.SweepName, byHand: true, CancellationToken.None))!.Failure.ShouldBeNull();
        }

        (await own.WithinAsync(Accounts.Supervisor, db => db.Notices.CountAsync(row => row.Kind == NoticeKind.OversightManagerLeft && row.Path == $"/oversight/{id}"))).ShouldBe(1);
        using var later = await own.SignedInAs(Accounts.Supervisor);
        var page = await later.GetAsync($"/oversight/{id}");
        page.Text.ShouldContain("has left and will not answer. Withdraw this");
        await later.PostAsync(page.Form("/withdrawal"));
        (await later.GetAsync(discussed.Url)).FindAll($"option[value='{manager}']").ShouldBeEmpty();
    }

    private async Task<(DiscussedCase Case, Guid Id)> AskedAsync()
    {
        var discussed = await DiscussedCase.SentAsync(portal);
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        var form = (await supervisor.GetAsync(discussed.Url)).Form("/oversight");
        var answer = await supervisor.PostAsync(form, ("Decision", Decision), ("Manager", (await portal.PersonOf(Diary.LineManager)).ToString()));
        answer.Location.ShouldBe(discussed.Url, answer.Text);
        return (discussed, Guid.Parse(form["FormId"]!));
    }

    private async Task<IReadOnlyList<OversightVerb>> MovesAsync(Guid id) =>
        await portal.WithinAsync(Accounts.Supervisor, db => db.OversightMoves.Where(row => row.OversightId == id).OrderBy(row => row.At).ThenBy(row => row.Id).Select(row => row.Verb).ToListAsync());

    private Task<List<(string, NoticeKind)>> ToldAsync(Guid id) => portal.WithinAsync(Accounts.Supervisor, async db =>
        (await db.Notices.Where(row => row.Path == $"/oversight/{id}").Join(db.People, row => row.PersonId, person => person.Id, (row, person) => new { person.Email, row.Kind }).ToListAsync())
            .ConvertAll(row => (row.Email, row.Kind)));
}
