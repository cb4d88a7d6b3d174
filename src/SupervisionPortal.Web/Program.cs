using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Postgres;
using SupervisionPortal.Data.Sqlite;
using SupervisionPortal.Data.SqlServer;
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
    builder.AddPortal(ChooseDatabase);
    return builder.Build();
}

static void ChooseDatabase(DbContextOptionsBuilder options, IConfiguration configuration)
{
    var connection = configuration["Database:ConnectionString"] ?? $"Data Source={Path.Combine(configuration["Data:Directory"] ?? ".", "portal.db")}";
    _ = (configuration["Database:Provider"] ?? "Sqlite") switch
    {
        "Sqlite" => SqliteProvider.Use(options, connection),
        "Postgres" => PostgresProvider.Use(options, connection),
        "SqlServer" => SqlServerProvider.Use(options, connection),
        var other => throw new InvalidOperationException($"Database:Provider must be Sqlite, Postgres or SqlServer, not {other}."),
    };
}
