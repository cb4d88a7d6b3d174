using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Accounts;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.People;

/// <summary>A handful of people of a test's own inside a seeded organisation, so that every line about them is known.</summary>
public sealed class Cast(PortalFactory portal, string organisationOf)
{
    public static readonly DateOnly Today = DateOnly.FromDateTime(SeededDatabase.Now);

    private Guid _team;

    /// <summary>Puts somebody in post, with an account under their address.</summary>
    public Task<Guid> JoinsAsync(string email, DateOnly startedOn, Guid? supervisor = null, PostRole role = PostRole.SocialWorker) =>
        portal.WithinAsync(organisationOf, async services =>
        {
            var db = services.GetRequiredService<PortalDb>();
            if (_team == Guid.Empty)
            {
                var service = await db.Units.Where(unit => unit.Kind == UnitKind.Service).OrderBy(unit => unit.Name).FirstAsync();
                var team = new Unit("Night desk", UnitKind.Team, service.Id);
                db.Units.Add(team);
                await db.SaveChangesAsync();
                _team = team.Id;
            }

            var given = email.Split('@')[0];
            var person = new Person(char.ToUpperInvariant(given[0]) + given[1..], "Cast", email);
            db.People.Add(person);
            db.Posts.Add(new Post(person.Id, _team, role, "Night worker", startedOn));
            if (supervisor is { } above)
            {
                db.Supervisions.Add(new Supervision(person.Id, above, startedOn));
            }

            await db.SaveChangesAsync();
            var account = new Account { UserName = email, Email = email, EmailConfirmed = true, TenantId = db.TenantId, PersonId = person.Id };
            (await services.GetRequiredService<UserManager<Account>>().CreateAsync(account)).Succeeded.ShouldBeTrue();
            return person.Id;
        });

    public Task AppointAsync(Guid person, AppointmentKind kind, Guid? unit = null) => ChangeAsync(db => db.Appointments.Add(new Appointment(person, kind, unit, Today.AddYears(-1))));

    /// <summary>The team they are all in.</summary>
    public Guid Team => _team;

    public Task<Guid> BookedAsync(Guid supervisee, Guid supervisor, DateOnly on, TimeOnly? at = null) => portal.WithinAsync(organisationOf, async db =>
    {
        var session = Plan(supervisee, supervisor, on, at);
        db.Sessions.Add(session);
        await db.SaveChangesAsync();
        return session.Id;
    });

    public Task<Guid> HeldAsync(Guid supervisee, Guid supervisor, DateOnly on, bool casesDiscussed = false) => portal.WithinAsync(organisationOf, async db =>
    {
        var session = Plan(supervisee, supervisor, on, null);
        session.Hold(on, 60, casesDiscussed, new Actor(supervisor, Relation.Supervisor), SeededDatabase.Now, Today);
        db.Sessions.Add(session);
        await db.SaveChangesAsync();
        return session.Id;
    });

    public Task<Guid> CancelledAsync(Guid supervisee, Guid supervisor, DateOnly plannedFor, DateOnly on, FallThroughReason reason, string why) => portal.WithinAsync(organisationOf, async db =>
    {
        var session = Plan(supervisee, supervisor, plannedFor, null);
        session.Cancel(FellThroughBy.Supervisor, reason, why, null, new Actor(supervisor, Relation.Supervisor), SeededDatabase.Now, on);
        db.Sessions.Add(session);
        await db.SaveChangesAsync();
        return session.Id;
    });

    public Task ChangeAsync(Action<PortalDb> change) => portal.WithinAsync(organisationOf, async db =>
    {
        change(db);
        await db.SaveChangesAsync();
    });

    private static Session Plan(Guid supervisee, Guid supervisor, DateOnly on, TimeOnly? at) =>
        Session.Plan(supervisee, supervisor, SessionKind.OneToOne, on, at, 60, "Room 9", new Actor(supervisor, Relation.Supervisor), SeededDatabase.Now, on < Today ? on : Today);
}
