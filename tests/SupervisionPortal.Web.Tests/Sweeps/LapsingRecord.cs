using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Obligations;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Sweeps;

/// <summary>Writes records that wait for an answer, in the organisation of the scope.</summary>
internal static class LapsingRecord
{
    /// <summary>Issues a record of a one-to-one held today, now, to a supervisee of this supervisor.</summary>
    public static async Task<Guid> IssueAsync(IServiceProvider services, string supervisorEmail)
    {
        var db = services.GetRequiredService<PortalDb>();
        var clock = services.GetRequiredService<OrganisationClock>();
        var today = await clock.TodayAsync(CancellationToken.None);
        var supervisor = await db.People.Where(person => person.Email == supervisorEmail).Select(person => person.Id).SingleAsync();
        var supervisee = await db.Supervisions.Where(row => row.SupervisorId == supervisor && row.Until == null).OrderBy(row => row.SuperviseeId).Select(row => row.SuperviseeId).FirstAsync();
        var policy = await db.PolicyAsync(today, CancellationToken.None);
        var actor = new Actor(supervisor, Relation.Supervisor);
        var session = Session.Plan(supervisee, supervisor, SessionKind.OneToOne, today, null, 60, null, actor, clock.Now, today);
        session.Hold(today, null, false, actor, clock.Now, today);
        var record = SupervisionRecord.Begin(session.Id, supervisee, supervisor, today, false, actor, clock.Now);
        record.Issue(
            new RecordContent { Answers = [new Answer("reflection", "What we talked about.")] },
            policy.Number,
            AnswerWindow.Under(policy.Policy, await clock.CalendarAsync(CancellationToken.None), clock.Now),
            new Signing("I sign this record as a fair account of our session.", "A supervisor"),
            actor,
            clock.Now);
        db.Sessions.Add(session);
        db.Records.Add(record);
        await db.SaveChangesAsync();
        return record.Id;
    }

    public static Task<SupervisionRecord> ReadAsync(PortalFactory portal, string email, Guid record) => portal.WithinAsync(
        email,
        db => db.Records.AsNoTracking().Include(row => row.Moves).SingleAsync(row => row.Id == record));
}
