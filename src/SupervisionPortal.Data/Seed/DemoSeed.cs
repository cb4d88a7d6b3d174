using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Data.Accounts;
using SupervisionPortal.Data.Ledger;
using SupervisionPortal.Data.Notices;
using SupervisionPortal.Data.Obligations;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.Organisations;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Data.Seed;

/// <summary>
/// The demonstration: five invented organisations, one for each shipped policy, with twelve months of history up to today. The same
/// seed on the same day gives the same rows.
/// </summary>
public sealed class DemoSeed(IServiceScopeFactory scopes, TimeProvider clock)
{
    private readonly DemoTexts _texts = new();

    /// <summary>Plants all five and the host administrator in an empty database.</summary>
    /// <param name="password">The password of every demonstration account.</param>
    /// <param name="seed">Changes what chance decides.</param>
    public async Task PlantAsync(string password, int seed, CancellationToken cancellationToken)
    {
        // One hash for all: two hundred slow hashes would keep the first start waiting.
        var hash = new PasswordHasher<Account>().HashPassword(new Account(), password);
        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            db.Users.Add(NewAccount(DemoAccounts.Host, hash, new DemoIds(new Random(seed)), host: true));
            await db.SaveChangesAsync(cancellationToken);
        }

        for (var index = 0; index < DemoOrganisation.All.Count; index++)
        {
            await PlantAsync(DemoOrganisation.All[index], index, hash, seed, cancellationToken);
        }
    }

    private async Task PlantAsync(DemoOrganisation demo, int index, string hash, int seed, CancellationToken cancellationToken)
    {
        var random = new Random((seed * 1000) + index);
        var ids = new DemoIds(random);
        var tenant = ids.Next();
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(tenant);
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        db.DefersObligations = true;

        var organisation = new Organisation(tenant, demo.Name, demo.TimeZone, demo.Languages) { LocalName = demo.LocalName, Stripe = demo.Stripe };
        var holidays = HolidayLists.For(demo.TimeZone).ToList();
        var calendar = new Domain.Calendars.WorkingCalendar(
            TimeZoneInfo.FindSystemTimeZoneById(demo.TimeZone), [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], holidays);
        var now = clock.GetUtcNow().UtcDateTime;
        var today = calendar.LocalDate(now);
        var policy = ShippedPolicies.Get(demo.Pack);
        var staff = new DemoStaff(demo, policy, calendar, today, random, ids, index);
        var names = staff.People.ToDictionary(person => person.Id, person => person.Person.LocalName ?? person.Person.FullName);
        var records = new DemoRecords(demo, policy, calendar, now, random, ids, _texts, names)
        {
            QualityOfficer = staff.Appointments.Find(row => row.Kind == AppointmentKind.QualityAssurance)?.PersonId,
        };
        var history = new DemoHistory(demo, policy, calendar, now, random, ids, records);
        foreach (var person in staff.People)
        {
            history.Live(person);
        }

        var agreements = new DemoAgreements(demo, policy, calendar, now, new Random((seed * 1000) + index + 500), names);
        foreach (var person in staff.People)
        {
            agreements.Write(person, staff.IsOfFirstTeam(person));
        }

        foreach (var part in history.Sessions.SelectMany(session => session.Moves))
        {
            ids.Name(part);
        }

        var custody = new DemoCustody(calendar, now, new DemoIds(new Random((seed * 1000) + 500 + index)), staff, history.Sessions, records);
        custody.Trace();
        var concerns = new DemoConcerns(calendar, now, new DemoIds(new Random((seed * 1000) + 600 + index)), staff, records.Records);
        concerns.Raise();
        var agendas = new DemoAgendas(now, today, new DemoIds(new Random((seed * 1000) + 700 + index)));
        agendas.Prepare(history.Sessions);
        var cases = new DemoCases(calendar, now, new DemoIds(new Random((seed * 1000) + 800 + index)), staff, history.Discussions);
        cases.Tell();
        var visibility = new DemoVisibility(demo, calendar, now, new DemoIds(new Random((seed * 1000) + 900 + index)), staff, records.Records);
        visibility.Show();
        var observations = new DemoObservations(demo, policy, calendar, now, new DemoIds(new Random((seed * 1000) + 300 + index)), staff);
        observations.Write(history.Observed, history.Sessions);
        db.Organisations.Add(organisation);
        var templates = new DemoTemplates(demo, policy, now, today, new DemoIds(new Random((seed * 1000) + 990 + index)), staff);
        db.Policies.AddRange(templates.Versions(ids.Name(new OrganisationPolicy(1, ShippedPolicies.Json(demo.Pack), demo.Pack, today.AddYears(-12)))));
        db.TemplateDrafts.AddRange(templates.Drafts());
        db.OwnParts.AddRange(templates.Parts(history.Sessions));
        db.Holidays.AddRange(holidays.Select(day => ids.Name(new Holiday(day, "Public holiday"))));
        db.Units.AddRange(staff.Units);
        db.Appointments.AddRange(staff.Appointments);
        db.People.Add(visibility.Inspector);
        db.Users.Add(NewAccount(visibility.Inspector.Email, hash, new DemoIds(new Random((seed * 1000) + 950 + index)), host: false, tenant, visibility.Inspector.Id));
        db.Appointments.AddRange(visibility.Appointments);
        foreach (var person in staff.People)
        {
            db.People.Add(person.Person);
            db.Posts.Add(person.Post);
            db.Supervisions.AddRange(person.Supervisions);
            db.Absences.AddRange(person.Absences);
            db.Cases.AddRange(person.Cases);
            if (person.Post.LeftOn is null)
            {
                db.Users.Add(NewAccount(person.Person.Email, hash, ids, host: false, tenant, person.Id));
            }
        }

        db.Agreements.AddRange(agreements.Agreements);
        db.AgreementDrafts.AddRange(agreements.Drafts);
        db.Sessions.AddRange(history.Sessions);
        db.AgendaItems.AddRange(agendas.Items);
        db.PreparationNotes.AddRange(agendas.Preparation);
        db.CaseDiscussions.AddRange(history.Discussions);
        db.Oversights.AddRange(cases.Oversights);
        db.Observations.AddRange(observations.Observations);
        db.ObservationDrafts.AddRange(observations.Drafts);
        db.ObservationReflections.AddRange(observations.Reflections);
        db.ObservationSamples.AddRange(observations.Samples);
        db.ObservationReadings.AddRange(observations.Readings);
        db.Actions.AddRange(observations.Actions);
        db.Records.AddRange(records.Records);
        db.RecordDrafts.AddRange(records.Drafts);
        db.RecordOpenings.AddRange([.. records.Openings, .. visibility.Openings]);
        db.Inspections.AddRange(visibility.Inspections);
        db.Actions.AddRange(records.Actions);
        var issued = records.Records.Where(record => record.FirstIssuedAt != null).Select(record => record.Id).ToHashSet();
        db.ActionReports.AddRange(new DemoReports(demo, now, new DemoIds(new Random((seed * 1000) + 995 + index))).Of(records.Actions.Where(action => action.RecordId is { } record && issued.Contains(record))));
        var supervisors = staff.People.SelectMany(person => person.Supervisions).Where(row => row.IsInForce(today)).ToDictionary(row => row.SuperviseeId, row => row.SupervisorId);
        var passedOn = custody.HandOvers.SelectMany(handOver => handOver.Moves.SelectMany(move => HandOverNotices.Of(handOver, move)))
            .Concat(concerns.Concerns.SelectMany(concern => concern.Moves.SelectMany(move => ConcernNotices.Of(concern, move))))
            .Concat(cases.Oversights.SelectMany(row => row.Moves.SelectMany(move => OversightNotices.Of(row, move, supervisors.TryGetValue(row.SuperviseeId, out var supervisor) ? supervisor : null))));
        db.Notices.AddRange(new DemoNotices(now, ids, supervisors).Of(history.Sessions, records.Records, [.. records.Openings, .. visibility.Openings], passedOn.Concat(visibility.Notices)));
        db.Custodies.AddRange(custody.Trail);
        db.HandOvers.AddRange(custody.HandOvers);
        db.Concerns.AddRange(concerns.Concerns);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();

        var lead = staff.People.Single(person => person.Person.Email == DemoAccounts.Supervisor(demo));
        // Chance of its own: what else is planted does not change with it.
        var later = new Random((seed * 1000) + index + 500);
        await new DemoSchedules(db, calendar, now, later, new DemoIds(later)).PlantAsync(
            lead,
            staff.People.Single(person => person.Person.Email == DemoAccounts.Supervisee(demo)),
            [.. staff.People.Where(person => person.SupervisorOn(today) == lead.Id)],
            cancellationToken);
        var mates = staff.People.Where(person => person.SupervisorOn(today) == lead.Id && person.Post.LeftOn is null && person.Person.Email != DemoAccounts.Supervisee(demo)).ToList();
        var others = staff.People.Where(person => person.Id != lead.Id && person.Post.LeftOn is null && supervisors.ContainsValue(person.Id) && mates.TrueForAll(mate => mate.Id != person.Id)).ToList();
        if (mates.Count > 1 && others.Count > 0)
        {
            await new DemoOthers(db, calendar, now, new DemoIds(new Random((seed * 1000) + 800 + index))).PlantAsync(
                lead, staff.People.Single(person => person.Person.Email == DemoAccounts.Supervisee(demo)), mates, others[0].Id, cancellationToken);
        }

        await new ObligationBook(db, clock).RefreshAsync([.. staff.People.Select(person => person.Id)], cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();

        var reminders = new DemoReminders(calendar, now, ids);
        db.ReminderSettings.Add(reminders.Settings());
        db.NoticePreferences.AddRange(reminders.Preferences([.. staff.People.Where(person => person.Post.LeftOn is null).Select(person => person.Id)]));
        db.Notices.AddRange(reminders.Told(await scope.ServiceProvider.GetRequiredService<ReminderReader>().DueAsync(cancellationToken)));
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        await new LedgerOpening(db).WriteHistoryAsync(now, cancellationToken);
    }

    private static Account NewAccount(string email, string hash, DemoIds ids, bool host, Guid? tenant = null, Guid? person = null) => new()
    {
        Id = ids.Next(),
        UserName = email,
        NormalizedUserName = email.ToUpperInvariant(),
        Email = email,
        NormalizedEmail = email.ToUpperInvariant(),
        EmailConfirmed = true,
        LockoutEnabled = true,
        PasswordHash = hash,
        SecurityStamp = ids.Next().ToString("N"),
        TenantId = tenant,
        PersonId = person,
        IsHostAdministrator = host,
    };
}
