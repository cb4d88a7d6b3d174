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

    /// <summary>Whether anybody is supervised by them today.</summary>
    public bool Supervises { get; private set; }

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

    /// <summary>The visitor as they stand to a supervisee.</summary>
    public Task<Actor> ActorToAsync(Guid superviseeId, CancellationToken cancellationToken) => relations.ActorAsync(PersonId, superviseeId, Today, cancellationToken);

    /// <summary>Enters the tenant the cookie names. A person who no longer exists there, or has left, is nobody.</summary>
    public async Task ArriveAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(user.FindFirstValue(PortalClaims.Tenant), out var tenantId) || !Guid.TryParse(user.FindFirstValue(PortalClaims.Person), out var personId))
        {
            return;
        }

        tenant.Enter(tenantId);
        _organisation = await clock.OrganisationAsync(cancellationToken);
        _calendar = await clock.CalendarAsync(cancellationToken);
        var today = _calendar.LocalDate(clock.Now);
        _person = await db.People.AsNoTracking().SingleOrDefaultAsync(row => row.Id == personId, cancellationToken);
        Post = await db.Posts.AsNoTracking()
            .Where(row => row.PersonId == personId && row.StartedOn <= today && (row.LeftOn == null || row.LeftOn > today))
            .OrderByDescending(row => row.StartedOn)
            .FirstOrDefaultAsync(cancellationToken);
        _appointments = await relations.AppointmentsAsync(personId, today, cancellationToken);
        Supervises = await relations.SuperviseesOf(personId, today).AnyAsync(cancellationToken);
        if (Post is null && _appointments.Count == 0)
        {
            _person = null;
        }
    }

    private static InvalidOperationException NotAMember() => new("Nobody of an organisation is signed in.");
}
