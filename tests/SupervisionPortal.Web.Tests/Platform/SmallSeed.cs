using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Accounts;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Domain.Organisations;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Web.Tests.Platform;

/// <summary>Two small organisations and a host administrator: enough to sign in, and to see that one organisation sees nothing of the other.</summary>
public static class SmallSeed
{
    public const string Host = "host@portal.example";
    public const string Supervisor = "priya@central.example";
    public const string Supervisee = "callum@central.example";
    public const string Manager = "morag@central.example";
    public const string Administrator = "adele@central.example";
    public const string Elsewhere = "stranger@surrey.example";

    public static async Task WriteAsync(IServiceProvider services)
    {
        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            db.Users.Add(NewAccount(Host, null, null));
            await db.SaveChangesAsync();
        }

        await WriteAsync(services, "Central", "central-bedfordshire", [Supervisor, Supervisee, Manager, Administrator]);
        await WriteAsync(services, "Elsewhere", "surrey", [Elsewhere]);
    }

    private static async Task WriteAsync(IServiceProvider services, string name, string pack, string[] emails)
    {
        await using var scope = services.CreateAsyncScope();
        var id = Guid.CreateVersion7();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(id);
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        db.Organisations.Add(new Organisation(id, name, "Europe/London", "en"));
        db.Policies.Add(new OrganisationPolicy(1, ShippedPolicies.Json(pack), pack, new DateOnly(2024, 1, 1)));
        var team = new Unit("Team", UnitKind.Team, null);
        db.Units.Add(team);
        await db.SaveChangesAsync();

        var people = emails.ToDictionary(email => email, email => new Person(char.ToUpperInvariant(email[0]) + email[1..email.IndexOf('@', StringComparison.Ordinal)], "Example", email));
        foreach (var (email, person) in people)
        {
            db.People.Add(person);
            db.Posts.Add(new Post(person.Id, team.Id, email == Manager ? PostRole.SeniorManager : PostRole.SocialWorker, "Social worker", new DateOnly(2025, 1, 6)) { CaseHolding = true });
            db.Users.Add(NewAccount(email, id, person.Id));
        }

        if (people.TryGetValue(Supervisee, out var supervisee))
        {
            db.Supervisions.Add(new Supervision(supervisee.Id, people[Supervisor].Id, new DateOnly(2025, 1, 6)));
            db.Supervisions.Add(new Supervision(people[Supervisor].Id, people[Manager].Id, new DateOnly(2025, 1, 6)));
            db.Appointments.Add(new Appointment(people[Administrator].Id, AppointmentKind.Administrator, null, new DateOnly(2025, 1, 6)));
        }

        await db.SaveChangesAsync();
    }

    private static Account NewAccount(string email, Guid? tenant, Guid? person) => new()
    {
        Id = Guid.CreateVersion7(),
        UserName = email,
        NormalizedUserName = email.ToUpperInvariant(),
        Email = email,
        NormalizedEmail = email.ToUpperInvariant(),
        EmailConfirmed = true,
        SecurityStamp = Guid.NewGuid().ToString("n"),
        TenantId = tenant,
        PersonId = person,
        IsHostAdministrator = tenant is null,
    };
}
