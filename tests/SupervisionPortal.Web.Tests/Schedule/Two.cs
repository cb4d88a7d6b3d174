using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Tests.People;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Schedule;

/// <summary>A supervisor and a supervisee of a test's own, who met a fortnight ago, and what they propose to each other.</summary>
public sealed class Two
{
    public const string SupervisorMail = "ada@two.example";
    public const string SuperviseeMail = "ben@two.example";

    public static readonly DateOnly Today = Cast.Today;

    private readonly PortalFactory _portal;

    private Two(PortalFactory portal, Cast cast, Guid supervisor, Guid supervisee)
    {
        _portal = portal;
        Cast = cast;
        Supervisor = supervisor;
        Supervisee = supervisee;
    }

    public Cast Cast { get; }

    public Guid Supervisor { get; }

    public Guid Supervisee { get; }

    public Actor AsSupervisor => new(Supervisor, Relation.Supervisor);

    public Actor AsSupervisee => new(Supervisee, Relation.Supervisee);

    public static async Task<Two> MeetAsync(PortalFactory portal, bool held = true)
    {
        var cast = new Cast(portal, Accounts.Supervisor);
        var supervisor = await cast.JoinsAsync(SupervisorMail, Today.AddYears(-3));
        var supervisee = await cast.JoinsAsync(SuperviseeMail, Today.AddYears(-2), supervisor);
        if (held)
        {
            await cast.HeldAsync(supervisee, supervisor, Today.AddDays(-14));
        }

        return new Two(portal, cast, supervisor, supervisee);
    }

    /// <summary>A proposal of the supervisor's, led into that state.</summary>
    public Task<Guid> ProposedAsync(DateOnly on, ProposalState state = ProposalState.Proposed, TimeOnly? at = null) => _portal.WithinAsync(Accounts.Supervisor, async db =>
    {
        var now = _portal.Clock.Now;
        var proposal = SessionProposal.Draft(Supervisee, on, at ?? new TimeOnly(10, 0), 60, "Room 9", null, AsSupervisor, now, Today);
        if (state != ProposalState.Drafted)
        {
            proposal.Send(AsSupervisor, now, Today, null);
        }

        if (state == ProposalState.AnotherTimeAsked)
        {
            proposal.AskAnotherTime(on.AddDays(1), new TimeOnly(14, 0), "School run", AsSupervisee, now, Today, null);
        }

        db.Proposals.Add(proposal);
        await db.SaveChangesAsync();
        return proposal.Id;
    });

    /// <summary>A session both agreed.</summary>
    public Task<Guid> AgreedAsync(DateOnly on, TimeOnly? at = null) => _portal.WithinAsync(Accounts.Supervisor, async db =>
    {
        var session = Session.Plan(Supervisee, Supervisor, SessionKind.OneToOne, on, at ?? new TimeOnly(10, 0), 60, "Room 9", AsSupervisor, _portal.Clock.Now, Today);
        session.Agree(AsSupervisee, _portal.Clock.Now, Today);
        db.Sessions.Add(session);
        await db.SaveChangesAsync();
        return session.Id;
    });

    /// <summary>A move of an agreed session that the supervisee proposes.</summary>
    public Task<Guid> MoveAsync(Guid session, DateOnly on) => _portal.WithinAsync(Accounts.Supervisor, async db =>
    {
        var proposal = SessionProposal.ProposeMove(
            await db.Sessions.Include(row => row.Moves).SingleAsync(row => row.Id == session), on, new TimeOnly(15, 0), 60, "Room 9", "Court is listed", AsSupervisee, _portal.Clock.Now, Today);
        db.Proposals.Add(proposal);
        await db.SaveChangesAsync();
        return proposal.Id;
    });

    public Task<SessionProposal> ProposalAsync(Guid id) =>
        _portal.WithinAsync(Accounts.Supervisor, db => db.Proposals.AsNoTracking().Include(row => row.Moves).SingleAsync(row => row.Id == id));

    public Task<List<SessionProposal>> ProposalsAsync() =>
        _portal.WithinAsync(Accounts.Supervisor, db => db.Proposals.AsNoTracking().Where(row => row.SuperviseeId == Supervisee).OrderBy(row => row.On).ToListAsync());

    public Task<List<Session>> PlannedAsync() => _portal.WithinAsync(
        Accounts.Supervisor,
        db => db.Sessions.AsNoTracking().Include(row => row.Moves).Where(row => row.SuperviseeId == Supervisee && row.Status == SessionStatus.Planned).OrderBy(row => row.PlannedFor).ToListAsync());

    public Task<Browser> SupervisorAsync() => _portal.SignedInAs(SupervisorMail);

    public Task<Browser> SuperviseeAsync() => _portal.SignedInAs(SuperviseeMail);

    /// <summary>A working day at least that far ahead.</summary>
    public static DateOnly Weekday(int ahead)
    {
        var day = Today.AddDays(ahead);
        return day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(2),
            DayOfWeek.Sunday => day.AddDays(1),
            _ => day,
        };
    }
}
