using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Domain.Organisations;
using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Providers.Tests;

/// <summary>How a server that ends one of two saves tells the loser.</summary>
public sealed class LostRaceTests
{
    private static readonly Guid Here = Guid.CreateVersion7();

    [Theory]
    [InlineData(Provider.Postgres)]
    [InlineData(Provider.SqlServer)]
    public async Task Of_two_saves_that_wait_for_each_other_one_is_lost_as_any_race_is(string provider)
    {
        await using var server = await ServerDatabase.CreateAsync(provider);
        var (north, south) = await TwoTeamsAsync(server.AsPortal(Here));
        var (one, other) = (server.AsPortal(Here), server.AsPortal(Here));
        await using var first = await one.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var second = await other.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await RenameAsync(one, north);
        await RenameAsync(other, south);

        var losses = await Task.WhenAll(LossAsync(one, south), LossAsync(other, north));

        losses.OfType<Exception>().ShouldHaveSingleItem().ShouldBeAssignableTo<DbUpdateException>();
    }

    private static async Task<(Guid North, Guid South)> TwoTeamsAsync(PortalDb db)
    {
        db.Organisations.Add(new Organisation(Here, "Here", "Europe/London", "en"));
        await db.SaveChangesAsync();
        var (north, south) = (new Unit("North", UnitKind.Team, null), new Unit("South", UnitKind.Team, null));
        db.Units.AddRange(north, south);
        await db.SaveChangesAsync();
        return (north.Id, south.Id);
    }

    /// <summary>The loser's transaction ends with its save, so that the other can go on.</summary>
    private static async Task<Exception?> LossAsync(PortalDb db, Guid team)
    {
        try
        {
            await RenameAsync(db, team);
            await db.Database.CommitTransactionAsync();
            return null;
        }
#pragma warning disable CA1031 // whatever it is, the test looks at it
        catch (Exception loss)
#pragma warning restore CA1031
        {
            await db.Database.RollbackTransactionAsync();
            return loss;
        }
    }

    private static async Task RenameAsync(PortalDb db, Guid team)
    {
        (await db.Units.SingleAsync(row => row.Id == team)).Name = $"Team {Guid.NewGuid():n}";
        await db.SaveChangesAsync();
    }
}
