using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationAppointments;

/// <summary>Reads the duties people have beside their posts.</summary>
public sealed class AppointmentsReader(PortalDb db, Visitor visitor)
{
    private const int PageSize = 25;

    /// <param name="ended">Those that are over, instead of those that last or are to come.</param>
    public async Task<AppointmentList> ListAsync(bool ended, int page, CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        var appointments = ended
            ? db.Appointments.Where(row => row.Until <= today)
            : db.Appointments.Where(row => row.Until == null || row.Until > today);
        var last = Math.Max(1, (await appointments.CountAsync(cancellationToken) + PageSize - 1) / PageSize);
        var current = Math.Clamp(page, 1, last);
        var rows = await (
            from row in appointments
            join person in db.People on row.PersonId equals person.Id
            orderby row.Kind, person.GivenName, person.FamilyName, row.From, row.Id
            select new { Row = row, Person = person }).Skip((current - 1) * PageSize).Take(PageSize).AsNoTracking().ToListAsync(cancellationToken);
        var units = await UnitNamesAsync(rows.Select(row => row.Row.UnitId), cancellationToken);
        return new AppointmentList([.. rows.Select(row => RowOf(row.Row, PersonName.From(row.Person), units))], ended, current, last);
    }

    public async Task<AppointmentRow> RowAsync(Appointment appointment, CancellationToken cancellationToken) => RowOf(
        appointment,
        await db.People.Where(row => row.Id == appointment.PersonId).Select(PersonName.Of).SingleAsync(cancellationToken),
        await UnitNamesAsync([appointment.UnitId], cancellationToken));

    /// <summary>Everybody who has not left, and the services they can answer for.</summary>
    public async Task<AppointmentChoices> ChoicesAsync(CancellationToken cancellationToken)
    {
        var units = await db.Units.AsNoTracking().Where(row => row.ClosedOn == null && row.ParentId != null).ToListAsync(cancellationToken);
        var people = await Eligible().OrderBy(row => row.GivenName).ThenBy(row => row.FamilyName).Select(PersonName.Of).ToListAsync(cancellationToken);
        return new AppointmentChoices(
            [.. people.Select(person => new SelectListItem(person.Full(), person.Id.ToString()))],
            [.. units.OrderBy(unit => unit.Kind).ThenBy(unit => unit.Name, StringComparer.CurrentCulture).Select(unit => new SelectListItem(Names.InPageLanguage(unit.Name, unit.LocalName), unit.Id.ToString()))]);
    }

    public async Task<bool> HasLeftAsync(Guid person, CancellationToken cancellationToken) => !await Eligible().AnyAsync(row => row.Id == person, cancellationToken);

    /// <summary>Whoever is or will be in post, and whoever never was in one: a first administrator has none.</summary>
    private IQueryable<Person> Eligible()
    {
        var today = visitor.Today;
        return db.People.Where(person =>
            db.Posts.Any(post => post.PersonId == person.Id && (post.LeftOn == null || post.LeftOn > today)) || !db.Posts.Any(post => post.PersonId == person.Id));
    }

    private async Task<Dictionary<Guid, string>> UnitNamesAsync(IEnumerable<Guid?> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.OfType<Guid>().Distinct().ToList();
        return wanted.Count == 0 ? [] : await db.Units.AsNoTracking().Where(row => wanted.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => Names.InPageLanguage(row.Name, row.LocalName), cancellationToken);
    }

    private static AppointmentRow RowOf(Appointment row, PersonName person, Dictionary<Guid, string> units) =>
        new(row.Id, row.PersonId, person.Full(), row.Kind, row.UnitId is { } unit ? units[unit] : null, row.From, row.Until);
}
