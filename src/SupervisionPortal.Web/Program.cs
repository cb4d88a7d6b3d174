using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Postgres;
using SupervisionPortal.Data.Sqlite;
using SupervisionPortal.Data.SqlServer;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Web.Commands;
using SupervisionPortal.Web.Platform;

return PortalCommands.Serves(args)
    ? await ServeAsync(PortalCommands.WithoutServe(args))
    : PortalCommands.Run(args, CommandStreams.OfConsole(), () => Build(["--Jobs:Enabled=false"]).Services);

static async Task<int> ServeAsync(string[] args)
{
    await using var app = Build(args);
    app.UsePortal();
    await app.PrepareAsync();
    app.AnnounceStart();
    await app.RunAsync();
    return 0;
}

static WebApplication Build(string[] args)
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddPortal(new PortalDatabase((options, configuration) => Use(options, configuration, Connection(configuration)), MigrateAsync));
    return builder.Build();
}

static async Task<IReadOnlyList<string>> MigrateAsync(IConfiguration configuration, CancellationToken cancellationToken)
{
    // Tables belong to an owner the portal does not work as: only so does the server's row-level security hold for it.
    var owner = configuration["Database:OwnerConnectionString"];
    var options = new DbContextOptionsBuilder<PortalDb>();
    Use(options, configuration, owner ?? Connection(configuration));
    await using var db = new PortalDb(options.Options, new CurrentTenant(), TimeProvider.System);
    var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
    if (pending.Count > 0)
    {
        // Not otherwise: with nothing to apply it would still compare the whole model with the last migration's, at every start.
        await db.Database.MigrateAsync(cancellationToken);
    }

    await (owner is null ? Task.CompletedTask : configuration["Database:Provider"] switch
    {
        "Postgres" => PostgresRoles.PrepareAsync(owner, Connection(configuration), cancellationToken),
        "SqlServer" => SqlServerRoles.PrepareAsync(owner, Connection(configuration), cancellationToken),
        _ => throw new InvalidOperationException("Database:OwnerConnectionString is for Postgres and SqlServer: a file has no roles."),
    });
    return pending;
}

static string Connection(IConfiguration configuration) =>
    configuration["Database:ConnectionString"] ?? $"Data Source={Path.Combine(configuration["Data:Directory"] ?? ".", "portal.db")}";

static void Use(DbContextOptionsBuilder options, IConfiguration configuration, string connection) =>
    _ = (configuration["Database:Provider"] ?? "Sqlite") switch
    {
        "Sqlite" => SqliteProvider.Use(options, connection),
        "Postgres" => PostgresProvider.Use(options, connection),
        "SqlServer" => SqlServerProvider.Use(options, connection),
        var other => throw new InvalidOperationException($"Database:Provider must be Sqlite, Postgres or SqlServer, not {other}."),
    };
