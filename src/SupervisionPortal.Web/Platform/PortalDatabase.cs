using Microsoft.EntityFrameworkCore;

namespace SupervisionPortal.Web.Platform;

/// <summary>The database the configuration chooses; which ones there are to choose from, only the program knows.</summary>
/// <param name="MigrateAsync">Brings it to this version, as its owner where the configuration names one, and gives the migrations it applied.</param>
public sealed record PortalDatabase(
    Action<DbContextOptionsBuilder, IConfiguration> Choose,
    Func<IConfiguration, CancellationToken, Task<IReadOnlyList<string>>> MigrateAsync);
