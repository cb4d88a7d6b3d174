using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Data.People;

/// <summary>The organisation's administrators, of whom there is always one.</summary>
public sealed class Administrators(PortalDb db)
{
    /// <summary>The appointments as administrator, of whatever time, whose holders have chosen a password: the others could not come in.</summary>
    public Task<List<Appointment>> WhoCanSignInAsync(CancellationToken cancellationToken) =>
        db.Appointments.AsNoTracking()
            .Where(row => row.Kind == AppointmentKind.Administrator
                && db.Users.Any(account => account.TenantId == db.TenantId && account.PersonId == row.PersonId && account.PasswordHash != null))
            .ToListAsync(cancellationToken);

    /// <summary>Makes two who end each other's duty at the same moment meet in one row, so that one of the two saves is refused. The caller saves.</summary>
    public async Task MeetAsync(CancellationToken cancellationToken) =>
        db.Entry(await db.Organisations.SingleAsync(cancellationToken)).Property(row => row.Name).IsModified = true;
}
