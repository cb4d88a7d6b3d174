using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Data.Obligations;

/// <summary>The current organisation's policy in force, parsed once and kept: versions never change.</summary>
public static class PolicyShelf
{
    private static readonly ConcurrentDictionary<(string Database, Guid Tenant, int Number), PolicyInForce> Parsed = new();

    /// <summary>The version in force on a day.</summary>
    /// <exception cref="InvalidOperationException">The organisation has adopted none.</exception>
    public static async Task<PolicyInForce> PolicyAsync(this PortalDb db, DateOnly today, CancellationToken cancellationToken)
    {
        var number = await db.Policies.Where(row => row.InForceFrom <= today).MaxAsync(row => (int?)row.Number, cancellationToken)
            ?? throw new InvalidOperationException("The organisation has no policy in force.");
        return await db.PolicyVersionAsync(number, cancellationToken);
    }

    /// <summary>One version, in force or not: records keep the headings they were written under.</summary>
    public static async Task<PolicyInForce> PolicyVersionAsync(this PortalDb db, int number, CancellationToken cancellationToken)
    {
        var database = db.Database.GetConnectionString() ?? "";
        if (!Parsed.TryGetValue((database, db.TenantId, number), out var policy))
        {
            var row = await db.Policies.AsNoTracking().SingleAsync(version => version.Number == number, cancellationToken);
            policy = Parsed.GetOrAdd((database, row.TenantId, number), new PolicyInForce(Policy.Parse(row.Pack), row.Number, row.AdoptedFrom, row.InForceFrom));
        }

        return policy;
    }
}
