using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Accounts;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Domain.Organisations;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Web.Features.Organisations;

/// <summary>Founds an organisation: its policy, its holidays, the root of its tree, and a first administrator who makes the rest. All of it or nothing.</summary>
public sealed class OrganisationFounding(IServiceScopeFactory scopes)
{
    /// <summary>Founds it, in a scope that enters the new organisation and ends with it: the host's own never does.</summary>
    /// <returns>Path and query of the administrator's link, or null where this form has founded one before.</returns>
    public async Task<string?> FoundAsync(OrganisationForm form, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(form.FormId);
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        if (await db.Organisations.AnyAsync(cancellationToken))
        {
            return null;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var organisation = new Organisation(form.FormId, form.Name.Trim(), form.TimeZone, form.Languages()) { WorkingDays = form.WorkingDays() };
        db.Organisations.Add(organisation);
        await db.SaveChangesAsync(cancellationToken);

        var today = await scope.ServiceProvider.GetRequiredService<OrganisationClock>().TodayAsync(cancellationToken);
        var administrator = new Person(form.GivenName.Trim(), form.FamilyName.Trim(), form.Email.Trim());
        db.Policies.Add(new OrganisationPolicy(1, ShippedPolicies.Json(form.Pack), form.Pack, today));
        db.Holidays.AddRange(HolidayLists.For(form.TimeZone).Select(day => new Holiday(day, "Public holiday")));
        db.Units.Add(new Unit(organisation.Name, UnitKind.Organisation, null));
        db.People.Add(administrator);
        db.Appointments.Add(new Appointment(administrator.Id, AppointmentKind.Administrator, null, today));
        // Obligations are computed under the policy, so it is saved before the first person.
        await db.SaveChangesAsync(cancellationToken);

        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = administrator.Email,
            Email = administrator.Email,
            EmailConfirmed = true,
            LockoutEnabled = true,
            TenantId = form.FormId,
            PersonId = administrator.Id,
        };
        var created = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account);
        if (!created.Succeeded)
        {
            throw new InvalidOperationException($"The first administrator's account was refused: {string.Join(' ', created.Errors.Select(error => error.Code))}");
        }

        await transaction.CommitAsync(cancellationToken);
        return await scope.ServiceProvider.GetRequiredService<PasswordLinks>().PathAsync(account);
    }
}
