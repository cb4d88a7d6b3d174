using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Postgres;
using SupervisionPortal.Data.Sqlite;
using SupervisionPortal.Data.SqlServer;
using SupervisionPortal.Web.Platform;

var builder = WebApplication.CreateBuilder(args);
builder.AddPortal(ChooseDatabase);
var app = builder.Build();
app.UsePortal();
await app.RunAsync();

static void ChooseDatabase(DbContextOptionsBuilder options, IConfiguration configuration)
{
    var connection = configuration["Database:ConnectionString"] ?? "Data Source=portal.db";
    _ = (configuration["Database:Provider"] ?? "Sqlite") switch
    {
        "Sqlite" => SqliteProvider.Use(options, connection),
        "Postgres" => PostgresProvider.Use(options, connection),
        "SqlServer" => SqlServerProvider.Use(options, connection),
        var other => throw new InvalidOperationException($"Database:Provider must be Sqlite, Postgres or SqlServer, not {other}."),
    };
}
