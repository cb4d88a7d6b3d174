using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Ledger;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Data.Sweeps;
using SupervisionPortal.Domain.Ledger;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Sweeps;

namespace SupervisionPortal.Web.Tests.Ledger;

public sealed class LedgerChainTests
{
    [Fact]
    public async Task The_demonstration_has_its_chain_in_the_order_of_its_history()
    {
        await using var portal = new PortalFactory();
        foreach (var organisation in DemoOrganisation.All)
        {
            var email = DemoAccounts.Supervisor(organisation);

            (await portal.VerifyAsync(email)).Fault.ShouldBeNull(organisation.Name);

            var instants = await portal.WithinAsync(email, db => db.Ledger.OrderBy(row => row.Number).Select(row => row.At).ToListAsync());
            instants.Count.ShouldBeGreaterThan(500);
            instants.ShouldBe(instants.Order());
        }
    }

    [Fact]
    public async Task What_is_written_once_is_in_the_ledger_or_on_the_short_list()
    {
        await using var portal = new PortalFactory();
        var outside = new Dictionary<string, string>
        {
            [nameof(LedgerEntry)] = "the ledger itself",
            [nameof(Domain.Policies.OverdueFlag)] = "follows from what is in the ledger",
            [nameof(Domain.Sessions.ProposalMove)] = "talk about dates that became none, or a session with moves of its own",
            [nameof(Domain.Sessions.ScheduleExtension)] = "follows from what is in the ledger",
        };
        var once = await portal.WithinAsync(Accounts.Supervisor, db => Task.FromResult(db.Model.GetEntityTypes()
            .Select(entity => entity.ClrType)
            .Where(type => typeof(Domain.TenantRow).IsAssignableFrom(type) && ((Domain.TenantRow)Activator.CreateInstance(type, nonPublic: true)!).IsAppendOnly)
            .Where(type => !LedgerVerifier.Rows.Contains(type))
            .Select(type => type.Name)
            .ToList()));

        once.ShouldBe(outside.Keys, ignoreOrder: true);
    }

    [Fact]
    public async Task An_answer_is_entered_with_the_record_it_ends_and_says_who_gave_it()
    {
        await using var portal = new PortalFactory();
        var record = await IssueAsync(portal);
        var before = await portal.HeadAsync(Accounts.Supervisor);
        var supervisee = await portal.WithinAsync(Accounts.Supervisor, db => db.Records.Where(row => row.Id == record).Select(row => row.SuperviseeId).SingleAsync());
        await portal.WithinAsync<bool>(Accounts.Supervisor, async services =>
        {
            services.GetRequiredService<Data.Tenancy.CurrentTenant>().ActAs(supervisee);
            var db = services.GetRequiredService<PortalDb>();
            var row = await db.Records.Include(row => row.Versions).SingleAsync(row => row.Id == record);
            row.SignOff(1, "Thank you.", new Signing("I agree.", "Sam"), new Domain.People.Actor(supervisee, Domain.People.Relation.Supervisee), portal.Clock.Now);
            await db.SaveChangesAsync();
            return true;
        });

        var entries = await portal.WithinAsync(Accounts.Supervisor, db => db.Ledger.Where(row => row.Number > before.Number).OrderBy(row => row.Number).ToListAsync());

        entries.Select(row => row.Subject).ShouldBe([LedgerSubject.RecordSignature, LedgerSubject.RecordNote, LedgerSubject.RecordMove, LedgerSubject.Record]);
        entries.ShouldAllBe(row => row.ById == supervisee && row.At == portal.Clock.Now && row.Kind == LedgerKind.Written);
        (await portal.VerifyAsync(Accounts.Supervisor)).Fault.ShouldBeNull();
    }

    [Fact]
    public async Task A_lapse_is_entered_as_nobodys_when_the_sweep_comes_by()
    {
        await using var portal = new PortalFactory();
        await IssueAsync(portal);
        var before = await portal.HeadAsync(Accounts.Supervisor);
        portal.Clock.Advance(TimeSpan.FromDays(40));
        await portal.Services.GetRequiredService<SweepRunner>().RunAsync(AcceptLapsedRecords.SweepName, byHand: true, CancellationToken.None);

        var entries = await portal.WithinAsync(Accounts.Supervisor, db => db.Ledger.Where(row => row.Number > before.Number).ToListAsync());

        entries.ShouldContain(row => row.Subject == LedgerSubject.RecordMove);
        entries.ShouldContain(row => row.Subject == LedgerSubject.Record);
        entries.ShouldAllBe(row => row.ById == null);
        (await portal.VerifyAsync(Accounts.Supervisor)).Fault.ShouldBeNull();
    }

    [Fact]
    public async Task A_record_that_is_opened_is_entered_once_a_day()
    {
        await using var portal = new PortalFactory();
        var record = await IssueAsync(portal);
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var before = await portal.HeadAsync(Accounts.Supervisor);

        await browser.GetAsync($"/records/{record}");
        await browser.GetAsync($"/records/{record}");

        var entries = await portal.WithinAsync(Accounts.Supervisor, db => db.Ledger.Where(row => row.Number > before.Number).ToListAsync());
        entries.Select(row => row.Subject).ShouldBe([LedgerSubject.RecordOpening]);
        entries[0].ById.ShouldBe(await portal.PersonOf(Accounts.Supervisor));
    }

    [Fact]
    public async Task A_calendar_address_that_is_made_or_revoked_is_an_export()
    {
        await using var portal = new PortalFactory();
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var before = await portal.HeadAsync(Accounts.Supervisor);

        await browser.SubmitAsync("/calendar/feed", "/calendar/feed");
        await browser.SubmitAsync("/calendar/feed", "/revocation");

        (await portal.WithinAsync(Accounts.Supervisor, db => db.Ledger.Where(row => row.Number > before.Number).Select(row => row.Subject).ToListAsync()))
            .ShouldBe([LedgerSubject.Export, LedgerSubject.Export]);
        (await portal.WithinAsync(Accounts.Supervisor, db => db.Exports.OrderBy(row => row.Id).Select(row => row.Kind).ToListAsync()))
            .ShouldBe([ExportKind.CalendarAddressMade, ExportKind.CalendarAddressRevoked]);
        (await portal.VerifyAsync(Accounts.Supervisor)).Fault.ShouldBeNull();
    }

    [Fact]
    public async Task A_save_that_fails_leaves_no_entry_and_the_next_one_follows_on_the_last()
    {
        await using var portal = new PortalFactory();
        var record = await IssueAsync(portal);
        var person = await portal.PersonOf(Accounts.Supervisor);
        var before = await portal.HeadAsync(Accounts.Supervisor);
        var day = new DateOnly(2025, 1, 6);
        await portal.WithinAsync(Accounts.Supervisor, async db =>
        {
            // Twice the same day: the unique key refuses one, and with it both.
            var twice = new[] { Opening(day), Opening(day) };
            db.RecordOpenings.AddRange(twice);
            await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync());
            db.Entry(twice[1]).State = EntityState.Detached;

            (await db.SaveChangesAsync()).ShouldBeGreaterThan(0);
        });

        (await portal.HeadAsync(Accounts.Supervisor)).Number.ShouldBe(before.Number + 1);
        (await portal.VerifyAsync(Accounts.Supervisor)).Fault.ShouldBeNull();

        RecordOpening Opening(DateOnly on) => new(record, person, on, portal.Clock.Now, null, null);
    }

    [Fact]
    public async Task Twenty_who_write_at_once_in_two_portals_never_fork_the_chain()
    {
        await using var portal = new PortalFactory();
        await using var beside = portal.Beside();
        var record = await IssueAsync(portal);
        var person = await portal.PersonOf(Accounts.Supervisor);
        var before = await portal.HeadAsync(Accounts.Supervisor);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(writer => Task.Run(() => (writer % 2 == 0 ? portal : beside).WithinAsync(Accounts.Supervisor, async db =>
        {
            for (var turn = 0; turn < 5; turn++)
            {
                db.RecordOpenings.Add(new RecordOpening(record, person, new DateOnly(2024, 1, 1).AddDays((writer * 5) + turn), portal.Clock.Now, null, null));
                await db.SaveChangesAsync();
            }
        }))));

        (await portal.HeadAsync(Accounts.Supervisor)).Number.ShouldBe(before.Number + 100);
        (await portal.VerifyAsync(Accounts.Supervisor)).Fault.ShouldBeNull();
    }

    [Fact]
    public async Task A_ledger_is_opened_once_over_what_was_there_before_it()
    {
        await using var portal = new PortalFactory();
        await portal.BehindTheBackAsync("""DELETE FROM "Ledger" """, """DELETE FROM "LedgerHeads" """);
        (await portal.VerifyAsync(Accounts.Supervisor)).Fault!.Kind.ShouldBe(LedgerFaultKind.NotEntered);

        var entered = await LedgerOpening.OpenAllAsync(portal.Services.GetRequiredService<IServiceScopeFactory>(), portal.Clock.Now, CancellationToken.None);
        var again = await LedgerOpening.OpenAllAsync(portal.Services.GetRequiredService<IServiceScopeFactory>(), portal.Clock.Now, CancellationToken.None);

        entered.ShouldBeGreaterThan(5000);
        again.ShouldBe(0);
        (await portal.VerifyAsync(Accounts.Supervisor)).Fault.ShouldBeNull();
        (await portal.WithinAsync(Accounts.Supervisor, db => db.Ledger.AllAsync(row => row.Kind == LedgerKind.EnteredLater && row.ById == null && row.At == portal.Clock.Now))).ShouldBeTrue();
    }

    [Fact]
    public async Task A_row_that_came_past_the_ledger_is_found_and_not_entered()
    {
        await using var portal = new PortalFactory();
        var note = await portal.WithinAsync(Accounts.Supervisor, db => db.RecordNotes.Select(row => row.Id).FirstAsync());
        var planted = Guid.CreateVersion7();
        await portal.BehindTheBackAsync($"""INSERT INTO "RecordNotes" ("TenantId", "Id", "Version", "RecordId", "VersionNumber", "Kind", "PersonId", "At", "Text", "Part") SELECT "TenantId", '{planted.ToString().ToUpperInvariant()}', "Version", "RecordId", "VersionNumber", "Kind", "PersonId", "At", "Text", "Part" FROM "RecordNotes" WHERE "Id" = '{note.ToString().ToUpperInvariant()}'""");

        await LedgerOpening.OpenAllAsync(portal.Services.GetRequiredService<IServiceScopeFactory>(), portal.Clock.Now, CancellationToken.None);

        (await portal.VerifyAsync(Accounts.Supervisor)).Fault.ShouldBe(new LedgerFault(null, LedgerFaultKind.NotEntered, LedgerSubject.RecordNote, planted));
    }

    private static Task<Guid> IssueAsync(PortalFactory portal) => portal.WithinAsync(Accounts.Supervisor, services => LapsingRecord.IssueAsync(services, Accounts.Supervisor));
}
