using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Accounts;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Features.Records;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Records;

/// <summary>
/// Two windows with one draft, ten thousand times. Each types words nobody else ever types, saves from what it has in front of it, and where
/// the other was faster chooses field by field, as the page lets it. What was typed is in the draft, or was shown to whoever chose against it.
/// </summary>
[Trait("Database", "ItsOwn")]
public sealed class RaceTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const int Races = 10_000;
    private const int RacesToADraft = 25;
    private const int Seed = 20251126;

    [Fact]
    public async Task Ten_thousand_races_of_two_editors_lose_no_word()
    {
        var record = await portal.BegunAsync(cases: 2);
        await portal.WithinAsync(Accounts.Supervisor, async (IServiceProvider services) =>
        {
            var open = await OpenAsync(services, record);
            var dates = services.GetRequiredService<PortalDates>();
            // The drafts alone, in memory: the store is the portal's own, and the disk is not what is tried here.
            var connection = new SqliteConnectionStringBuilder { DataSource = $"races-{Guid.NewGuid():n}", Mode = SqliteOpenMode.Memory, Cache = SqliteCacheMode.Shared, ForeignKeys = false }.ToString();
            await using var held = new SqliteConnection(connection);
            await held.OpenAsync(TestContext.Current.CancellationToken);
            var tenant = services.GetRequiredService<CurrentTenant>();
            PortalDb Db()
            {
                var options = new DbContextOptionsBuilder<PortalDb>();
                // Without the portal's settings, which would ask for the record each draft belongs to.
                options.UseSqlite(connection);
                return new PortalDb(options.Options, tenant, services.GetRequiredService<TimeProvider>());
            }

            await using (var db = Db())
            {
                await db.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
            }

            var random = new Random(Seed);
            var faced = 0;
            while (faced < Races)
            {
                var row = new RecordDraft(Guid.CreateVersion7(), open.Draft.AuthorId, open.Content.ToJson(), open.Draft.PolicyNumber, amendsVersion: 0, portal.Clock.Now);
                await using (var db = Db())
                {
                    db.RecordDrafts.Add(row);
                    await db.SaveChangesAsync(TestContext.Current.CancellationToken);
                }

                var words = new HashSet<string>();
                RaceEditor[] editors = [new(0, random, words, open, dates), new(1, random, words, open, dates)];
                await using (var db = Db())
                {
                    var begun = await db.RecordDrafts.SingleAsync(draft => draft.RecordId == row.RecordId, TestContext.Current.CancellationToken);
                    Array.ForEach(editors, editor => editor.Show(begun.Read(), begun.Revision));
                }

                for (var i = 0; i < RacesToADraft; i++)
                {
                    Array.ForEach(editors, editor => editor.Type());
                    var first = random.Next(2);
                    // Half of them both read before either writes, and meet in the database; the others meet by their revision.
                    await using var one = Db();
                    await using var two = Db();
                    var mine = await one.RecordDrafts.SingleAsync(draft => draft.RecordId == row.RecordId, TestContext.Current.CancellationToken);
                    var atOnce = random.Next(2) == 0;
                    var theirs = atOnce ? await two.RecordDrafts.SingleAsync(draft => draft.RecordId == row.RecordId, TestContext.Current.CancellationToken) : null;
                    await SaveAsync(editors[first], one, mine, Db);
                    theirs ??= await two.RecordDrafts.SingleAsync(draft => draft.RecordId == row.RecordId, TestContext.Current.CancellationToken);
                    faced += await SaveAsync(editors[1 - first], two, theirs, Db) ? 1 : 0;

                    await using var look = Db();
                    var saved = (await look.RecordDrafts.SingleAsync(draft => draft.RecordId == row.RecordId, TestContext.Current.CancellationToken)).Content;
                    var missing = words.Where(word => !saved.Contains(word, StringComparison.Ordinal)).ToList();
                    missing.ShouldBeEmpty($"race {faced} of seed {Seed}: {saved}");
                }
            }

            return faced;
        });
    }

    /// <summary>Saves until it is saved, choosing where the other was faster.</summary>
    /// <returns>Whether there was something to choose.</returns>
    private static async Task<bool> SaveAsync(RaceEditor editor, PortalDb db, RecordDraft draft, Func<PortalDb> fresh)
    {
        var met = false;
        while (true)
        {
            if (await TrySaveAsync(editor, db, draft))
            {
                return met;
            }

            met = true;
            await using var again = fresh();
            var now = await again.RecordDrafts.SingleAsync(row => row.RecordId == draft.RecordId, TestContext.Current.CancellationToken);
            editor.Choose(now.Read(), now.Revision);
            if (await TrySaveAsync(editor, again, now))
            {
                return true;
            }
        }
    }

    private static async Task<bool> TrySaveAsync(RaceEditor editor, PortalDb db, RecordDraft draft)
    {
        var typed = editor.Post(draft, out var revision);
        if (!draft.TrySave(typed, revision, SeededDatabase.Now))
        {
            return false;
        }

        try
        {
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }

        editor.Saved(draft.Read(), draft.Revision);
        return true;
    }

    private static async Task<OpenDraft> OpenAsync(IServiceProvider services, Guid record)
    {
        var accounts = services.GetRequiredService<UserManager<Account>>();
        var account = await accounts.FindByEmailAsync(Accounts.Supervisor);
        var visitor = services.GetRequiredService<Visitor>();
        await visitor.ArriveAsync(await services.GetRequiredService<SignInManager<Account>>().CreateUserPrincipalAsync(account!), TestContext.Current.CancellationToken);
        var db = services.GetRequiredService<PortalDb>();
        var file = await new RecordFiles(db, visitor).FindForWritingAsync(record, TestContext.Current.CancellationToken);
        return (await new DraftDesk(db, visitor).OpenAsync(file!, TestContext.Current.CancellationToken))!;
    }
}
