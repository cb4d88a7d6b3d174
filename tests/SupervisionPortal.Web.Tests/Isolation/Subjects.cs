using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.Concerns;
using SupervisionPortal.Domain.Files;
using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Isolation;

/// <summary>Reads from the seeded database whom and what a walk can ask for.</summary>
internal static class Subjects
{
    /// <summary>Every noun a subject can have an id of.</summary>
    public static readonly IReadOnlySet<string> AllNouns = new HashSet<string>
    {
        "people", "supervisors", "records", "sessions", "cases", "actions", "units", "organisations", "numbers", "sweeps", "jobs", "policies", "obligations",
        "accounts", "tokens", "absences", "notices", "posts", "appointments", "holidays", "proposals", "schedule", "hand-overs", "concerns", "agreements", "agenda", "discussions", "oversight",
        "professional-supervision", "openings", "observations", "samples", "inspections", "templates", "headings",
    };

    /// <summary>Of these people: one subject for each state a record and each status a session of theirs is in.</summary>
    public static async Task<List<Subject>> OfAsync(PortalDb db, IReadOnlyCollection<Guid> people)
    {
        var today = DateOnly.FromDateTime(SeededDatabase.Now);
        var subjects = new List<Subject>();
        var records = await db.Records.AsNoTracking().Where(row => people.Contains(row.SuperviseeId))
            .OrderByDescending(row => row.HeldOn).ThenBy(row => row.Id).ToListAsync();
        foreach (var record in Enum.GetValues<RecordState>().Select(state => records.Find(row => row.State == state)).OfType<SupervisionRecord>())
        {
            var ids = await OfPersonAsync(db, record.SuperviseeId, record.SupervisorId);
            ids["records"] = record.Id.ToString();
            ids["sessions"] = record.SessionId.ToString();
            ids["numbers"] = Math.Max(1, record.VersionNumber).ToString(System.Globalization.CultureInfo.InvariantCulture);
            await AddActionAsync(db, ids, record.Id);
            subjects.Add(new Subject($"record {record.State}", ids));
        }

        var sessions = await db.Sessions.AsNoTracking().Where(row => people.Contains(row.SuperviseeId))
            .OrderByDescending(row => row.PlannedFor).ThenBy(row => row.Id).ToListAsync();
        foreach (var session in Enum.GetValues<SessionStatus>().Select(status => sessions.Find(row => row.Status == status)).OfType<Session>())
        {
            var ids = await OfPersonAsync(db, session.SuperviseeId, session.SupervisorId);
            ids["sessions"] = session.Id.ToString();
            subjects.Add(new Subject($"session {session.Status}", ids));
        }

        foreach (var kind in new[] { SessionKind.Joint, SessionKind.Peer, SessionKind.Professional })
        {
            foreach (var session in sessions.Where(row => row.Kind == kind).DistinctBy(row => row.Status))
            {
                var ids = await OfPersonAsync(db, session.SuperviseeId, session.SupervisorId);
                ids["sessions"] = session.Id.ToString();
                subjects.Add(new Subject($"{kind} session {session.Status}", ids));
            }
        }

        // Those that are negotiated come last: a first subject is one everybody who oversees may read.
        var agreements = await db.Agreements.AsNoTracking().Where(row => people.Contains(row.SuperviseeId)).OrderBy(row => row.Id).ToListAsync();
        foreach (var agreement in Enum.GetValues<AgreementState>().Reverse().Select(state => agreements.Find(row => row.State == state)).OfType<SupervisionAgreement>())
        {
            var ids = await OfPersonAsync(db, agreement.SuperviseeId, agreement.SupervisorId);
            ids["agreements"] = agreement.Id.ToString();
            ids["numbers"] = Math.Max(1, agreement.VersionNumber).ToString(System.Globalization.CultureInfo.InvariantCulture);
            subjects.Add(new Subject($"agreement {agreement.State}", ids));
        }

        if (sessions.Find(row => row.IsUnaccountedFor(today)) is { } unaccounted)
        {
            var ids = await OfPersonAsync(db, unaccounted.SuperviseeId, unaccounted.SupervisorId);
            ids["sessions"] = unaccounted.Id.ToString();
            subjects.Add(new Subject("session unaccounted for", ids));
        }

        await AddAgendasAsync(db, people, subjects);
        await AddHandOversAsync(db, people, subjects);
        await AddConcernsAsync(db, people, subjects);
        await AddDiscussionsAsync(db, people, subjects);
        await AddOpeningsAsync(db, people, subjects);
        await AddObservationsAsync(db, people, subjects);
        return subjects;
    }

    /// <summary>An item of the supervisee's and one of the supervisor's: each changes their own alone.</summary>
    private static async Task AddAgendasAsync(PortalDb db, IReadOnlyCollection<Guid> people, List<Subject> subjects)
    {
        var items = await (
            from item in db.AgendaItems
            join session in db.Sessions on item.SessionId equals session.Id
            where people.Contains(session.SuperviseeId) && session.Status == SessionStatus.Planned
            orderby item.Id
            select new { item.Id, item.AuthorId, item.SessionId, session.SuperviseeId, session.SupervisorId }).ToListAsync();
        foreach (var item in items.GroupBy(item => item.AuthorId == item.SuperviseeId).Select(group => group.First()))
        {
            var ids = await OfPersonAsync(db, item.SuperviseeId, item.SupervisorId);
            ids["sessions"] = item.SessionId.ToString();
            ids["agenda"] = item.Id.ToString();
            subjects.Add(new Subject("agenda item", ids));
        }
    }

    private static async Task AddHandOversAsync(PortalDb db, IReadOnlyCollection<Guid> people, List<Subject> subjects)
    {
        var handOvers = await db.HandOvers.AsNoTracking().Where(row => people.Contains(row.SuperviseeId)).OrderByDescending(row => row.On).ThenBy(row => row.Id).ToListAsync();
        foreach (var handOver in Enum.GetValues<HandOverState>().Select(state => handOvers.Find(row => row.State == state)).OfType<HandOver>())
        {
            var ids = await OfPersonAsync(db, handOver.SuperviseeId, handOver.ToId);
            ids["hand-overs"] = handOver.Id.ToString();
            subjects.Add(new Subject($"hand-over {handOver.State}", ids));
        }
    }

    /// <summary>Each state is dealt with by other people: none stands for the others.</summary>
    private static async Task AddConcernsAsync(PortalDb db, IReadOnlyCollection<Guid> people, List<Subject> subjects)
    {
        var concerns = await db.Concerns.AsNoTracking().Where(row => people.Contains(row.SuperviseeId)).OrderByDescending(row => row.RaisedAt).ThenBy(row => row.Id).ToListAsync();
        foreach (var concern in Enum.GetValues<ConcernState>().Select(state => concerns.Find(row => row.State == state)).OfType<Concern>())
        {
            var ids = await OfPersonAsync(db, concern.SuperviseeId, concern.SupervisorId);
            ids["concerns"] = concern.Id.ToString();
            if (concern.RecordId is { } record)
            {
                ids["records"] = record.ToString();
            }

            subjects.Add(new Subject($"concern-{concern.State}", ids));
        }
    }

    /// <summary>The newest discussion of a case, and one for each state a decision under oversight is in.</summary>
    private static async Task AddDiscussionsAsync(PortalDb db, IReadOnlyCollection<Guid> people, List<Subject> subjects)
    {
        var discussion = await db.CaseDiscussions.AsNoTracking().Where(row => people.Contains(row.SuperviseeId)).OrderByDescending(row => row.On).ThenBy(row => row.Id).FirstOrDefaultAsync();
        if (discussion is not null)
        {
            subjects.Add(new Subject("case discussed", await OfDiscussionAsync(db, discussion)));
        }

        var oversights = await db.Oversights.AsNoTracking().Where(row => people.Contains(row.SuperviseeId)).OrderByDescending(row => row.AskedAt).ThenBy(row => row.Id).ToListAsync();
        foreach (var oversight in Enum.GetValues<OversightState>().Select(state => oversights.Find(row => row.State == state)).OfType<CaseOversight>())
        {
            var ids = await OfDiscussionAsync(db, await db.CaseDiscussions.AsNoTracking().SingleAsync(row => row.Id == oversight.DiscussionId));
            ids["oversight"] = oversight.Id.ToString();
            subjects.Add(new Subject($"oversight-{oversight.State}", ids));
        }
    }

    /// <summary>One observation in each state, the newest; and the newest sample with one of theirs.</summary>
    private static async Task AddObservationsAsync(PortalDb db, IReadOnlyCollection<Guid> people, List<Subject> subjects)
    {
        var observations = await db.Observations.AsNoTracking().Where(row => people.Contains(row.PersonId) && row.Kind == ObservationKind.Practice).OrderByDescending(row => row.PlannedFor).ThenBy(row => row.Id).ToListAsync();
        // Of those agreed the first: its day has come.
        foreach (var observation in Enum.GetValues<ObservationState>().Select(state => state == ObservationState.Agreed ? observations.FindLast(row => row.State == state) : observations.Find(row => row.State == state)).OfType<Observation>())
        {
            var ids = await OfPersonAsync(db, observation.PersonId, observation.ObserverId);
            ids["observations"] = observation.Id.ToString();
            subjects.Add(new Subject($"observation {observation.State}", ids));
        }

        // Of a session it is the supervisee who has something to do with it, whoever gave it.
        var watched = await db.Observations.AsNoTracking().Where(row => row.SuperviseeId != null && people.Contains(row.SuperviseeId.Value) && row.ObservedOn != null).FirstOrDefaultAsync();
        if (watched is not null)
        {
            var ids = await OfPersonAsync(db, watched.SuperviseeId!.Value, watched.PersonId);
            ids["observations"] = watched.Id.ToString();
            subjects.Add(new Subject("observed session", ids));
        }

        var sample = await (
            from row in db.SampledObservations
            join observation in db.Observations on row.ObservationId equals observation.Id
            where people.Contains(observation.PersonId)
            orderby row.DrawnAt descending, row.Place
            select new { row.SampleId, observation.Id, observation.PersonId, observation.ObserverId }).FirstOrDefaultAsync();
        if (sample is not null)
        {
            var ids = await OfPersonAsync(db, sample.PersonId, sample.ObserverId);
            ids["samples"] = sample.SampleId.ToString();
            ids["observations"] = sample.Id.ToString();
            subjects.Add(new Subject("sample", ids));
        }
    }

    /// <summary>An opening of which the supervisee does not know, and one of which they were told later; the newest inspection with a record of theirs.</summary>
    private static async Task AddOpeningsAsync(PortalDb db, IReadOnlyCollection<Guid> people, List<Subject> subjects)
    {
        var openings = await (
            from opening in db.RecordOpenings
            join record in db.Records on opening.RecordId equals record.Id
            where people.Contains(record.SuperviseeId) && opening.Delays.Any()
            orderby opening.At descending
            select new { opening.Id, record.SuperviseeId, record.SupervisorId }).Take(2).ToListAsync();
        foreach (var opening in openings)
        {
            var ids = await OfPersonAsync(db, opening.SuperviseeId, opening.SupervisorId);
            ids["openings"] = opening.Id.ToString();
            subjects.Add(new Subject($"opening-{subjects.Count}", ids));
        }

        var inspection = await (
            from row in db.Inspections
            join sampled in db.SampledRecords on row.Id equals sampled.InspectionId
            join record in db.Records on sampled.RecordId equals record.Id
            where people.Contains(record.SuperviseeId)
            orderby row.DrawnAt descending
            select new { row.Id, record.SuperviseeId, record.SupervisorId }).FirstOrDefaultAsync();
        if (inspection is not null)
        {
            var ids = await OfPersonAsync(db, inspection.SuperviseeId, inspection.SupervisorId);
            ids["inspections"] = inspection.Id.ToString();
            subjects.Add(new Subject("inspection", ids));
        }
    }

    private static async Task<Dictionary<string, string>> OfDiscussionAsync(PortalDb db, CaseDiscussion discussion)
    {
        var session = await db.Sessions.AsNoTracking().SingleAsync(row => row.Id == discussion.SessionId);
        var ids = await OfPersonAsync(db, discussion.SuperviseeId, session.SupervisorId);
        ids["cases"] = discussion.CaseId.ToString();
        ids["discussions"] = discussion.Id.ToString();
        ids["sessions"] = discussion.SessionId.ToString();
        return ids;
    }

    private static async Task<Dictionary<string, string>> OfPersonAsync(PortalDb db, Guid person, Guid supervisor)
    {
        var ids = new Dictionary<string, string>
        {
            ["people"] = person.ToString(),
            // A schedule has the address of whose it is.
            ["schedule"] = person.ToString(),
            ["supervisors"] = supervisor.ToString(),
            ["organisations"] = db.TenantId.ToString(),
            ["sweeps"] = "overdue",
            ["jobs"] = "overdue",
            ["policies"] = ShippedPolicies.Keys[0],
        };
        if (await db.Cases.Where(row => row.HolderId == person).OrderBy(row => row.ClosedOn != null).Select(row => (Guid?)row.Id).FirstOrDefaultAsync() is { } @case)
        {
            ids["cases"] = @case.ToString();
        }

        if (await db.Posts.Where(row => row.PersonId == person).Select(row => (Guid?)row.UnitId).FirstOrDefaultAsync() is { } unit)
        {
            ids["units"] = unit.ToString();
        }

        if (await db.Posts.Where(row => row.PersonId == person).OrderByDescending(row => row.StartedOn).Select(row => (Guid?)row.Id).FirstOrDefaultAsync() is { } post)
        {
            ids["posts"] = post.ToString();
        }

        // Of whomever: these are the organisation's, not one person's; of professional supervision one that no role of the walk has a part in.
        if (await db.ProfessionalSupervisions.Where(row => !db.People.Any(given => given.Id == row.SuperviseeId && given.Email.StartsWith("supervisee@"))).OrderBy(row => row.Id).Select(row => (Guid?)row.Id).FirstOrDefaultAsync() is { } professional)
        {
            ids["professional-supervision"] = professional.ToString();
        }

        if (await db.Appointments.OrderBy(row => row.Kind).Select(row => (Guid?)row.Id).FirstOrDefaultAsync() is { } appointment)
        {
            ids["appointments"] = appointment.ToString();
        }

        if (await db.Holidays.OrderBy(row => row.On).Select(row => (Guid?)row.Id).FirstOrDefaultAsync() is { } holiday)
        {
            ids["holidays"] = holiday.ToString();
        }

        if (await db.Absences.Where(row => row.PersonId == person).OrderByDescending(row => row.From).Select(row => (Guid?)row.Id).FirstOrDefaultAsync() is { } absence)
        {
            ids["absences"] = absence.ToString();
        }

        if (await db.Notices.Where(row => row.PersonId == person).OrderBy(row => row.Id).Select(row => (Guid?)row.Id).FirstOrDefaultAsync() is { } notice)
        {
            ids["notices"] = notice.ToString();
        }

        if (await db.Proposals.Where(row => row.SuperviseeId == person).OrderByDescending(row => row.State == ProposalState.Proposed).ThenBy(row => row.Id).Select(row => (Guid?)row.Id).FirstOrDefaultAsync() is { } proposal)
        {
            ids["proposals"] = proposal.ToString();
        }

        if (await db.Obligations.Where(row => row.PersonId == person).Select(row => (Guid?)row.Id).FirstOrDefaultAsync() is { } obligation)
        {
            ids["obligations"] = obligation.ToString();
        }

        return ids;
    }

    private static async Task AddActionAsync(PortalDb db, Dictionary<string, string> ids, Guid record)
    {
        if (await db.Actions.Where(row => row.RecordId == record).Select(row => (Guid?)row.Id).FirstOrDefaultAsync() is { } action)
        {
            ids["actions"] = action.ToString();
        }
    }
}
