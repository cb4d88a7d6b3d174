using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Sweeps;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Records;

namespace SupervisionPortal.Web.Tests.Preparation;

public sealed class PreparationTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Words = "Why I dread Thursdays";

    private static readonly string[] Others =
        [Accounts.SeniorManager, "quality@westmere.example", "hr@westmere.example", Accounts.Administrator, Accounts.Stranger, Accounts.Host];

    [Fact]
    public async Task Both_put_on_the_agenda_and_each_sees_whose_is_what()
    {
        var id = await PlannedAsync();
        await PutOnAsync(Accounts.Supervisee, id, Words, ("Function", "Support"));
        await PutOnAsync(Accounts.Supervisor, id, "The duty rota");

        var own = await GetAsync(Accounts.Supervisee, $"/sessions/{id}/preparation");
        var session = await GetAsync(Accounts.Supervisor, $"/sessions/{id}");

        own.FindAll("#agenda .agenda-list__text").Select(item => item.TextContent).ShouldBe([Words, "The duty rota"]);
        own.FindAll("#agenda .agenda-list__note")[0].TextContent.ShouldContain("From you");
        own.FindAll("#agenda .agenda-list__note")[0].TextContent.ShouldContain("Support");
        session.Text.ShouldContain(Words);
    }

    [Fact]
    public async Task A_note_is_offered_for_the_agenda_and_stays_private_until_it_is_put_there()
    {
        var id = await PlannedAsync();
        const string worry = "A court date nobody told me of";
        using var own = await portal.SignedInAs(Accounts.Supervisee);

        var saved = await own.SubmitAsync($"/sessions/{id}/preparation", "/preparation", ("Worries", worry), ("HelpNeeded", "Saying no"), ("About", "Worries"));
        var offered = await own.FollowAsync(saved);

        saved.Location.ShouldBe($"/sessions/{id}/preparation?about=Worries#agenda-new");
        offered.Form($"/sessions/{id}/agenda")["Text"].ShouldBe(worry);
        offered.Form($"/sessions/{id}/preparation")["HelpNeeded"].ShouldBe("Saying no");
        (await GetAsync(Accounts.Supervisor, $"/sessions/{id}/preparation")).Body.ShouldNotContain(worry);
        await own.PostAsync(offered.Form($"/sessions/{id}/agenda"));
        (await GetAsync(Accounts.Supervisor, $"/sessions/{id}/preparation?about=HelpNeeded")).Body.ShouldNotContain("Saying no");
        (await GetAsync(Accounts.Supervisor, $"/sessions/{id}/preparation")).Text.ShouldContain(worry);
        (await own.SubmitAsync($"/sessions/{id}/preparation", "/preparation", ("Decided", " "), ("About", "Decided"))).Location.ShouldBe($"/sessions/{id}/preparation");
    }

    [Fact]
    public async Task The_page_and_what_stands_on_it_are_for_the_two_alone()
    {
        var id = await PlannedAsync();
        await PutOnAsync(Accounts.Supervisee, id, Words);
        var item = await ItemAsync(id);
        await NoteAsync(Accounts.Supervisee, id, "Only mine");

        foreach (var other in Others)
        {
            using var browser = await portal.SignedInAs(other);
            (await browser.GetAsync($"/sessions/{id}/preparation")).Status.ShouldBeOneOf([HttpStatusCode.NotFound, HttpStatusCode.Forbidden], other);
            (await browser.GetAsync($"/sessions/{id}")).Body.ShouldNotContain(Words, customMessage: other);
            if (other == Accounts.Host)
            {
                continue;
            }

            foreach (var path in new[] { "agenda", $"agenda/{item}/wording", $"agenda/{item}/removal", $"agenda/{item}/place", $"agenda/{item}/carrying", "preparation", "preparation/removal" })
            {
                (await browser.PostAnywayAsync($"/sessions/{id}/{path}", ("Text", "Planted"), ("Worries", "Planted"))).Status.ShouldBe(HttpStatusCode.NotFound, $"{other} {path}");
            }
        }

        (await portal.WithinAsync(Accounts.Supervisor, db => db.AgendaItems.SingleAsync(row => row.SessionId == id))).Text.ShouldBe(Words);
    }

    [Fact]
    public async Task Nobody_reads_anothers_notes_not_even_the_other_of_the_two()
    {
        var id = await PlannedAsync();
        await NoteAsync(Accounts.Supervisee, id, "The kingfisher worries me");

        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        foreach (var path in new[] { $"/sessions/{id}", $"/sessions/{id}/preparation", "/", "/notices" })
        {
            (await supervisor.GetAsync(path)).Body.ShouldNotContain("kingfisher");
        }

        var search = await supervisor.FollowAsync(await supervisor.PostAsync((await supervisor.GetAsync("/search")).Form("/search").With(("Words", "kingfisher"))));
        search.Text.ShouldContain("0 found");
        (await GetAsync(Accounts.Supervisee, $"/sessions/{id}/preparation")).Form("/preparation")["Worries"].ShouldBe("The kingfisher worries me");
    }

    [Fact]
    public async Task Each_changes_their_own_items_alone_and_both_order_them()
    {
        var id = await PlannedAsync();
        await PutOnAsync(Accounts.Supervisee, id, Words);
        var item = await ItemAsync(id);
        await PutOnAsync(Accounts.Supervisor, id, "The duty rota");
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);

        var changed = await supervisor.PostAnywayAsync($"/sessions/{id}/agenda/{item}/wording", ("Text", "Something else"));
        var removed = await supervisor.PostAnywayAsync($"/sessions/{id}/agenda/{item}/removal");
        await supervisor.PostAnywayAsync($"/sessions/{id}/agenda/{item}/place", ("earlier", "false"));
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);
        await supervisee.SubmitAsync($"/sessions/{id}/agenda/{item}/wording", "/wording", ("Text", "Why Thursdays are heavy"));

        changed.Text.ShouldContain("Only whoever put it on the agenda can change it.");
        removed.Text.ShouldContain("Only whoever put it on the agenda can change it.");
        (await supervisor.GetAsync($"/sessions/{id}/preparation")).FindAll("#agenda .agenda-list__text").Select(text => text.TextContent).ShouldBe(["The duty rota", "Why Thursdays are heavy"]);
    }

    [Fact]
    public async Task Posted_twice_an_item_is_put_on_once_and_taken_off_twice_it_is_off()
    {
        var id = await PlannedAsync();
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);
        var form = (await supervisee.GetAsync($"/sessions/{id}/preparation")).Form("/agenda").With(("Text", Words));
        await supervisee.PostAsync(form);
        await supervisee.PostAsync(form);
        var item = await ItemAsync(id);

        (await portal.WithinAsync(Accounts.Supervisor, db => db.AgendaItems.CountAsync(row => row.SessionId == id))).ShouldBe(1);
        for (var time = 0; time < 2; time++)
        {
            (await supervisee.PostAnywayAsync($"/sessions/{id}/agenda/{item}/removal")).Status.ShouldBe(HttpStatusCode.Found);
        }

        (await portal.WithinAsync(Accounts.Supervisor, db => db.AgendaItems.CountAsync(row => row.SessionId == id))).ShouldBe(0);
    }

    [Fact]
    public async Task The_other_is_told_once_a_day_and_never_what()
    {
        var id = await PlannedAsync();
        await PutOnAsync(Accounts.Supervisee, id, Words);
        await PutOnAsync(Accounts.Supervisee, id, "Leave");
        var supervisor = await portal.PersonOf(Accounts.Supervisor);

        var told = (await portal.WithinAsync(Accounts.Supervisor, db => db.Notices.Where(row => row.Kind == NoticeKind.AgendaChanged && row.Path.Contains(id.ToString())).ToListAsync())).ShouldHaveSingleItem();

        told.PersonId.ShouldBe(supervisor);
        (await GetAsync(Accounts.Supervisor, "/notices")).Text.ShouldContain("put something on the agenda of");
        (await GetAsync(Accounts.Supervisor, "/notices")).Body.ShouldNotContain(Words);
    }

    [Theory]
    [InlineData("", "Say what you want to talk about")]
    [InlineData("long", "Enter 500 characters at most")]
    public async Task What_cannot_be_put_on_is_said_and_kept(string typed, string sentence)
    {
        var text = typed == "long" ? new string('x', AgendaItem.TextLength + 1) : typed;
        var id = await PlannedAsync();
        using var supervisee = await portal.SignedInAs(Accounts.Supervisee);

        var page = await supervisee.PostAsync((await supervisee.GetAsync($"/sessions/{id}/preparation")).Form("/agenda").With(("Text", text)));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain(sentence);
        page.Form("/agenda")["Text"].ShouldBe(text);
    }

    [Fact]
    public async Task Only_a_case_of_the_supervisees_can_be_meant()
    {
        var id = await PlannedAsync();
        var supervisee = await portal.PersonOf(Accounts.Supervisee);
        var foreign = await portal.WithinAsync(Accounts.Supervisor, db => db.Cases.Where(row => row.HolderId != supervisee).Select(row => row.Id).FirstAsync());
        using var browser = await portal.SignedInAs(Accounts.Supervisee);

        var page = await browser.PostAsync((await browser.GetAsync($"/sessions/{id}/preparation")).Form("/agenda").With(("Text", Words), ("Case", foreign.ToString())));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("Choose one of the supervisee’s cases");
    }

    [Fact]
    public async Task When_the_session_is_over_its_agenda_stays_and_what_was_left_is_brought_along()
    {
        var over = await PlannedAsync();
        await PutOnAsync(Accounts.Supervisee, over, Words);
        var item = await ItemAsync(over);
        var supervisor = new Actor(await portal.PersonOf(Accounts.Supervisor), Relation.Supervisor);
        await portal.WithinAsync(Accounts.Supervisor, async db =>
        {
            (await db.Sessions.Include(row => row.Moves).SingleAsync(row => row.Id == over)).Hold(new DateOnly(2025, 11, 26), 60, false, supervisor, portal.Clock.Now, new DateOnly(2025, 11, 26));
            await db.SaveChangesAsync();
        });
        var next = await PlannedAsync(new DateOnly(2025, 12, 17));
        using var browser = await portal.SignedInAs(Accounts.Supervisee);

        var refused = await browser.PostAnywayAsync($"/sessions/{over}/agenda", ("Text", "Too late"));
        var unchanged = await browser.PostAnywayAsync($"/sessions/{over}/agenda/{item}/removal");
        await browser.SubmitAsync($"/sessions/{next}/preparation", "/carrying");
        await browser.PostAnywayAsync($"/sessions/{next}/agenda/{item}/carrying");

        refused.Text.ShouldContain("The session is over: its agenda stays as it was.");
        unchanged.Text.ShouldContain("The session is over: its agenda stays as it was.");
        var carried = (await portal.WithinAsync(Accounts.Supervisor, db => db.AgendaItems.Where(row => row.SessionId == next).ToListAsync())).ShouldHaveSingleItem();
        (carried.Text, carried.CarriedFromId).ShouldBe((Words, item));
        (await browser.GetAsync($"/sessions/{next}/preparation")).Text.ShouldContain("left over from last time");
    }

    [Fact]
    public async Task Two_windows_never_overwrite_each_others_notes()
    {
        var id = await PlannedAsync();
        using var browser = await portal.SignedInAs(Accounts.Supervisee);
        var first = (await browser.GetAsync($"/sessions/{id}/preparation")).Form("/preparation");
        var second = (await browser.GetAsync($"/sessions/{id}/preparation")).Form("/preparation");
        (await browser.PostAsync(first.With(("Worries", "Written first")))).Status.ShouldBe(HttpStatusCode.Found);

        var behind = await browser.PostAsync(second.With(("Worries", "Written second")));
        var saved = await browser.PostAsync(behind.Form("/preparation").With(("Worries", "Both")));

        behind.Status.ShouldBe(HttpStatusCode.Conflict);
        behind.Text.ShouldContain("Written first");
        behind.Form("/preparation")["Worries"].ShouldBe("Written second");
        saved.Status.ShouldBe(HttpStatusCode.Found);
        (await browser.GetAsync($"/sessions/{id}/preparation")).Form("/preparation")["Worries"].ShouldBe("Both");
    }

    [Fact]
    public async Task Notes_are_removed_by_oneself_at_any_time()
    {
        var id = await PlannedAsync();
        await NoteAsync(Accounts.Supervisee, id, "Gone soon");
        using var browser = await portal.SignedInAs(Accounts.Supervisee);

        await browser.SubmitAsync($"/sessions/{id}/preparation", "/preparation/removal");

        (await portal.WithinAsync(Accounts.Supervisee, db => db.PreparationNotes.AnyAsync(row => row.SessionId == id))).ShouldBeFalse();
    }

    [Fact]
    public async Task Ninety_days_after_the_session_notes_are_gone_for_good_and_not_before()
    {
        await using var own = new PortalFactory();
        var id = await PlannedAsync(new DateOnly(2025, 12, 1), own);
        await NoteAsync(Accounts.Supervisee, id, "Gone one day", own);
        own.Clock.Set(new DateTime(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc));
        await own.Services.GetRequiredService<SweepRunner>().RunAsync(ForgetPreparation.SweepName, byHand: true, CancellationToken.None);
        (await own.WithinAsync(Accounts.Supervisee, db => db.PreparationNotes.AnyAsync(row => row.SessionId == id))).ShouldBeTrue();
        own.Clock.Set(new DateTime(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc));

        var run = await own.Services.GetRequiredService<SweepRunner>().RunAsync(ForgetPreparation.SweepName, byHand: true, CancellationToken.None);

        run!.Failure.ShouldBeNull();
        (await own.WithinAsync(Accounts.Supervisee, db => db.PreparationNotes.AnyAsync(row => row.SessionId == id))).ShouldBeFalse();
    }

    [Fact]
    public async Task The_agenda_is_at_hand_while_the_record_is_written()
    {
        var id = await PlannedAsync(new DateOnly(2025, 11, 26));
        await PutOnAsync(Accounts.Supervisee, id, "What the kestrel meant");
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);

        await supervisor.SubmitAsync($"/sessions/{id}/holding", "/holding", ("Next", "later"));
        var record = await portal.WithinAsync(Accounts.Supervisor, db => db.Records.Where(row => row.SessionId == id).Select(row => (Guid?)row.Id).SingleOrDefaultAsync());
        var begun = record is null ? (await supervisor.SubmitAsync($"/sessions/{id}", "/record")).Location! : $"/records/{record}/draft";

        (await supervisor.GetAsync(begun)).Text.ShouldContain("What the kestrel meant");
    }

    private async Task<Guid> PlannedAsync(DateOnly? on = null, PortalFactory? factory = null)
    {
        var used = factory ?? portal;
        var supervisee = await used.PersonOf(Accounts.Supervisee);
        var supervisor = new Actor(await used.PersonOf(Accounts.Supervisor), Relation.Supervisor);
        return await used.WithinAsync(Accounts.Supervisor, async db =>
        {
            var session = Session.Plan(
                supervisee, supervisor.PersonId, SessionKind.OneToOne, on ?? new DateOnly(2025, 12, 3), new TimeOnly(10, 0), 60, null, supervisor, used.Clock.Now, new DateOnly(2025, 11, 26));
            db.Sessions.Add(session);
            await db.SaveChangesAsync();
            return session.Id;
        });
    }

    private async Task PutOnAsync(string email, Guid session, string text, params (string Name, string Value)[] more)
    {
        using var browser = await portal.SignedInAs(email);
        var answer = await browser.PostAsync((await browser.GetAsync($"/sessions/{session}/preparation")).Form("/agenda").With([("Text", text), .. more]));
        answer.Status.ShouldBe(HttpStatusCode.Found, answer.Text);
    }

    private async Task NoteAsync(string email, Guid session, string worries, PortalFactory? factory = null)
    {
        using var browser = await (factory ?? portal).SignedInAs(email);
        var answer = await browser.PostAsync((await browser.GetAsync($"/sessions/{session}/preparation")).Form("/preparation").With(("Worries", worries)));
        answer.Status.ShouldBe(HttpStatusCode.Found, answer.Text);
    }

    private Task<Guid> ItemAsync(Guid session) => portal.WithinAsync(Accounts.Supervisor, db => db.AgendaItems.Where(row => row.SessionId == session).Select(row => row.Id).FirstAsync());

    private async Task<Page> GetAsync(string email, string path)
    {
        using var browser = await portal.SignedInAs(email);
        return await browser.GetAsync(path);
    }
}
