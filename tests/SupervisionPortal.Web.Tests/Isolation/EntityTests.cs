using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.CalendarFeeds;
using SupervisionPortal.Domain.Ledger;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Domain.Organisations;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Domain.Templates;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Isolation;

/// <summary>Every entity that belongs to an organisation: seen, added, changed and deleted inside it alone.</summary>
public sealed class EntityTests(PortalFactory portal) : IClassFixture<PortalFactory>, IAsyncLifetime
{
    private static readonly string Own = Accounts.Supervisor;
    private static readonly string Foreign = Accounts.Stranger;

    public async ValueTask InitializeAsync()
    {
        // What the seed leaves to the sweeps, and what one of the policies does not ask for.
        foreach (var email in new[] { Own, Foreign })
        {
            var person = await portal.PersonOf(email);
            await portal.WithinAsync(email, async db =>
            {
                var day = DateOnly.FromDateTime(SeededDatabase.Now);
                if (!await db.OverdueFlags.AnyAsync())
                {
                    db.OverdueFlags.Add(new OverdueFlag(person, ObligationKind.HoldSession, "flag", day, SeededDatabase.Now));
                }

                if (!await db.ProposedDates.AnyAsync())
                {
                    db.ProposedDates.Add(new ProposedDate(person, day, day, day));
                }

                if (!await db.Outbox.AnyAsync())
                {
                    db.Notices.Add(new Notice(person, NoticeKind.SessionBooked, "mailed", "/", SeededDatabase.Now));
                }

                if (!await db.CalendarFeeds.AnyAsync())
                {
                    db.CalendarFeeds.Add(new CalendarFeed(person, SeededDatabase.Now));
                }

                if (!await db.TemplateDrafts.AnyAsync())
                {
                    db.TemplateDrafts.Add(new TemplateDraft(Template.Find(ShippedPolicies.Get("surrey").Forms, "case")!, 1, person, SeededDatabase.Now));
                }

                if (!await db.OwnParts.AnyAsync())
                {
                    db.OwnParts.Add(new OwnPart(await db.Sessions.Select(row => row.Id).FirstAsync(), person));
                }

                if (!await db.SuperviseesViews.AnyAsync())
                {
                    db.SuperviseesViews.Add(new SuperviseesView(await db.Observations.Select(row => row.Id).FirstAsync(), person));
                }

                db.Exports.Add(new Export(ExportKind.CalendarAddressMade, person, SeededDatabase.Now));
                db.LedgerVerifications.Add(new LedgerVerification(person, SeededDatabase.Now));
                if (!await db.DiaryDays.AnyAsync())
                {
                    db.DiaryDays.Add(new DiaryDay(person, day));
                }

                await db.SaveChangesAsync();
            });
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Both_organisations_have_rows_of_every_entity() =>
        (await MissingAsync(Own)).Concat(await MissingAsync(Foreign)).ShouldBeEmpty($"the entities below prove nothing without rows: plant some in the seed or in {nameof(EntityTests)}");

    [Fact]
    public async Task A_query_finds_rows_of_the_current_organisation_alone()
    {
        var tenant = await TenantAsync(Own);
        await portal.WithinAsync(Own, async db =>
        {
            foreach (var entity in Entities(db))
            {
                (await Rows(db, entity).Select(row => row.TenantId).Distinct().ToListAsync()).ShouldBe([tenant], entity.ShortName());
            }

            (await db.Organisations.Select(row => row.Id).ToListAsync()).ShouldBe([tenant]);
        });
    }

    [Fact]
    public async Task A_row_of_another_organisation_is_not_found_by_its_key()
    {
        var foreign = await OneOfEachAsync(Foreign);
        await portal.WithinAsync(Own, async db =>
        {
            foreach (var row in foreign)
            {
                (await db.FindAsync(row.GetType(), row.TenantId, row.Id)).ShouldBeNull(row.GetType().Name);
            }
        });
    }

    [Theory]
    [InlineData(EntityState.Modified)]
    [InlineData(EntityState.Deleted)]
    [InlineData(EntityState.Added)]
    public async Task A_row_of_another_organisation_cannot_be_saved(EntityState state)
    {
        foreach (var row in await OneOfEachAsync(Foreign))
        {
            await portal.WithinAsync(Own, async db =>
            {
                db.Entry(row).State = state;
                await Should.ThrowAsync<ForeignRowException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken), row.GetType().Name);
            });
        }
    }

    [Theory]
    [InlineData(EntityState.Modified)]
    [InlineData(EntityState.Deleted)]
    public async Task A_stub_with_another_organisations_key_and_ones_own_tenant_touches_nothing(EntityState state)
    {
        var tenant = await TenantAsync(Own);
        foreach (var row in (await OneOfEachAsync(Foreign)).Where(row => !row.IsAppendOnly))
        {
            await portal.WithinAsync(Own, async db =>
            {
                db.DefersObligations = true;
                var stub = (TenantRow)Activator.CreateInstance(row.GetType(), nonPublic: true)!;
                stub.IdentifyAs(row.Id);
                stub.BelongTo(tenant);
                db.Entry(stub).State = state;
                await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync(), row.GetType().Name);
            });
        }

        (await OneOfEachAsync(Foreign)).Count.ShouldBe(await portal.WithinAsync(Own, db => Task.FromResult(Entities(db).Count)));
    }

    [Fact]
    public async Task Another_organisation_cannot_be_changed()
    {
        var foreign = await portal.WithinAsync(Foreign, db => db.Organisations.AsNoTracking().SingleAsync());
        await portal.WithinAsync(Own, async db =>
        {
            foreign.Name = "Taken over";
            db.Update(foreign);
            await Should.ThrowAsync<ForeignRowException>(() => db.SaveChangesAsync());
        });
    }

    [Fact]
    public async Task Without_an_organisation_nothing_is_found()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();

        foreach (var entity in Entities(db))
        {
            (await Rows(db, entity).AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse(entity.ShortName());
        }

        (await db.Organisations.AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(EntityState.Modified)]
    [InlineData(EntityState.Deleted)]
    [InlineData(EntityState.Added)]
    public async Task Without_an_organisation_nothing_is_saved(EntityState state)
    {
        foreach (var row in await OneOfEachAsync(Own))
        {
            await using var scope = portal.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            db.Entry(row).State = state;
            await Should.ThrowAsync<ForeignRowException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken), row.GetType().Name);
        }
    }

    [Theory]
    [InlineData(EntityState.Modified)]
    [InlineData(EntityState.Deleted)]
    public async Task What_is_written_once_is_neither_changed_nor_deleted(EntityState state)
    {
        var once = (await OneOfEachAsync(Own)).Where(row => row.IsAppendOnly).ToList();
        once.Select(row => row.GetType().Name).ShouldBe(
            [
                "ActionReport", "AgreementMove", "AgreementSignature", "AgreementVersion", "CaseRatingMove", "ConcernMove", "DiscussionMove", nameof(Export), "FileCustody", "HandOverMove", nameof(LedgerEntry), nameof(OrganisationPolicy), nameof(OverdueFlag), "OversightMove", nameof(ProposalMove), "Inspection", "InspectionEnd", "ObservationMove", "ObservationReading", "ObservationReport", "ObservationSample", "ObservationSignature", "OpeningDelay", "RecordMove", "RecordNote", "RecordOpening",
                "RecordSignature", "RecordVersion", "SampledObservation", "SampledRecord", nameof(ScheduleExtension), nameof(SessionMove),
            ],
            ignoreOrder: true,
            "a row of history that may be changed again needs a decision, and this list with it");
        foreach (var row in once)
        {
            await portal.WithinAsync(Own, async db =>
            {
                db.Entry(row).State = state;
                await Should.ThrowAsync<AppendOnlyException>(() => db.SaveChangesAsync(), row.GetType().Name);
            });
        }
    }

    private static List<IEntityType> Entities(PortalDb db) => [.. db.Model.GetEntityTypes().Where(entity => typeof(TenantRow).IsAssignableFrom(entity.ClrType))];

    private static IQueryable<TenantRow> Rows(PortalDb db, IEntityType entity) =>
        (IQueryable<TenantRow>)typeof(EntityTests).GetMethod(nameof(RowsOf), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(entity.ClrType).Invoke(null, [db])!;

    private static IQueryable<TRow> RowsOf<TRow>(PortalDb db)
        where TRow : TenantRow => db.Set<TRow>().AsNoTracking();

    private Task<Guid> TenantAsync(string email) => portal.WithinAsync(email, db => Task.FromResult(db.TenantId));

    private Task<List<TenantRow>> OneOfEachAsync(string email) => portal.WithinAsync(email, async db =>
    {
        var rows = new List<TenantRow>();
        foreach (var entity in Entities(db))
        {
            if (await Rows(db, entity).OrderBy(row => row.Id).FirstOrDefaultAsync() is { } row)
            {
                rows.Add(row);
            }
        }

        return rows;
    });

    private Task<List<string>> MissingAsync(string email) => portal.WithinAsync(email, async db =>
    {
        var missing = new List<string>();
        foreach (var entity in Entities(db))
        {
            if (!await Rows(db, entity).AnyAsync())
            {
                missing.Add($"{email}: {entity.ShortName()}");
            }
        }

        return missing;
    });
}
