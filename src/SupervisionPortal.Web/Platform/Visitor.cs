using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.Organisations;
using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Web.Platform;

/// <summary>The signed-in person of this request with their organisation, its calendar and its today. Empty for anonymous visitors and host administrators.</summary>
public sealed class Visitor(PortalDb db, CurrentTenant tenant, OrganisationClock clock, Relations relations)
{
    private Person? _person;
    private Organisation? _organisation;
    private WorkingCalendar? _calendar;
    private IReadOnlyList<Appointment> _appointments = [];

    public bool IsMember => _person is not null;

    public Person Person => _person ?? throw NotAMember();

    public Guid PersonId => Person.Id;

    public Organisation Organisation => _organisation ?? throw NotAMember();

    public WorkingCalendar Calendar => _calendar ?? throw NotAMember();

    /// <summary>The post held today, or null.</summary>
    public Post? Post { get; private set; }

    /// <summary>Where that post is; null without one.</summary>
    public Unit? Unit { get; private set; }

    /// <summary>Whether anybody is supervised by them today.</summary>
    public bool Supervises { get; private set; }

    /// <summary>Whether anybody is supervised by them today in the place of somebody who is away.</summary>
    public bool Covers { get; private set; }

    /// <summary>How many notices they had not read when this request came.</summary>
    public int NewNotices { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime Now => clock.Now;

    /// <summary>The local day in the organisation's zone.</summary>
    public DateOnly Today => Calendar.LocalDate(Now);

    /// <summary>The language the portal speaks to them.</summary>
    public string Language => Person.Language ?? Organisation.LanguageList[0];

    public bool Has(AppointmentKind kind) => _appointments.Any(appointment => appointment.Kind == kind);

    public IReadOnlyList<Appointment> Appointments => _appointments;

    /// <summary>Looks after the supervision of a service, or of everybody's, beside that of their own supervisees.</summary>
    public bool Oversees => Has(AppointmentKind.SeniorManager) || Has(AppointmentKind.QualityAssurance) || Has(AppointmentKind.HumanResources);

    /// <summary>The units whose supervision they look after: everybody's for quality assurance and HR, a senior manager's own services.</summary>
    /// <param name="units">The whole tree.</param>
    public HashSet<Guid> UnitsLookedAfter(IReadOnlyCollection<Unit> units)
    {
        var services = _appointments.Where(appointment => appointment.Kind == AppointmentKind.SeniorManager).Select(appointment => appointment.UnitId).ToList();
        return Has(AppointmentKind.QualityAssurance) || Has(AppointmentKind.HumanResources) || services.Contains(null)
            ? [.. units.Select(unit => unit.Id)]
            : Relations.Below(units, services.OfType<Guid>());
    }

    /// <summary>The units whose people they see: for administrators all of them.</summary>
    /// <inheritdoc cref="UnitsLookedAfter"/>
    public HashSet<Guid> UnitsInSight(IReadOnlyCollection<Unit> units) => Has(AppointmentKind.Administrator) ? [.. units.Select(unit => unit.Id)] : UnitsLookedAfter(units);

    /// <summary>The visitor as they stand to a supervisee.</summary>
    public Task<Actor> ActorToAsync(Guid superviseeId, CancellationToken cancellationToken) =>
        relations.ActorAsync(PersonId, _appointments, Supervises, Covers, superviseeId, Today, cancellationToken);

    /// <summary>Enters the tenant the cookie names. A person who no longer exists there, or has left, is nobody.</summary>
    public async Task ArriveAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(user.FindFirstValue(PortalClaims.Tenant), out var tenantId) || !Guid.TryParse(user.FindFirstValue(PortalClaims.Person), out var personId))
        {
            return;
        }

        tenant.Enter(tenantId);
        // One connection for all of a page's queries: with each opening the server is told the organisation, or the file its settings, anew.
        await db.Database.OpenConnectionAsync(cancellationToken);
        _organisation = await clock.OrganisationAsync(cancellationToken);
        _calendar = await clock.CalendarAsync(cancellationToken);
        var today = _calendar.LocalDate(clock.Now);
        var supervisees = relations.SuperviseesOf(personId, today);
        var covered = relations.CoveredBy(personId, today);
        var found = await (
            from person in db.People.AsNoTracking()
            where person.Id == personId
            from post in db.Posts.Where(row => row.PersonId == person.Id && row.StartedOn <= today && (row.LeftOn == null || row.LeftOn > today)).DefaultIfEmpty()
            join row in db.Units on post!.UnitId equals row.Id into units
            from unit in units.DefaultIfEmpty()
            orderby post!.StartedOn descending
            select new
            {
                Person = person,
                Post = post,
                Unit = unit,
                Supervises = supervisees.Any(),
                Covers = covered.Any(),
                NewNotices = db.Notices.Count(row => row.PersonId == person.Id && row.ReadAt == null),
            }).FirstOrDefaultAsync(cancellationToken);
        (_person, Post, Unit, Supervises, Covers, NewNotices) = (found?.Person, found?.Post, found?.Unit, found?.Supervises ?? false, found?.Covers ?? false, found?.NewNotices ?? 0);
        _appointments = await relations.AppointmentsAsync(personId, today, cancellationToken);
        if (Post is null && _appointments.Count == 0)
        {
            _person = null;
        }

        if (_person is not null)
        {
            tenant.ActAs(personId);
        }
    }

    private static InvalidOperationException NotAMember() => new("Nobody of an organisation is signed in.");
}
