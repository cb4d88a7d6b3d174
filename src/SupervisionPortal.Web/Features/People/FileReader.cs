using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Obligations;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Obligations;

namespace SupervisionPortal.Web.Features.People;

/// <summary>Opens somebody's file for the visitor, if it is theirs to see.</summary>
public sealed class FileReader(PortalDb db, Visitor visitor, PageFrame frame, IStringLocalizer<PeopleTexts> texts, IStringLocalizer<ObligationTexts> periods, PortalDates dates)
{
    /// <summary>The head of the file; null where the person does not exist for the visitor.</summary>
    public async Task<FileHead?> HeadAsync(Guid id, CancellationToken cancellationToken)
    {
        var actor = await visitor.ActorToAsync(id, cancellationToken);
        if (actor.Relation == Relation.None)
        {
            return null;
        }

        var today = visitor.Today;
        var me = visitor.PersonId;
        var seesDrafts = actor.Is(Relation.Supervisor);
        var found = await db.People.AsNoTracking()
            .Where(row => row.Id == id)
            .Select(row => new
            {
                Person = row,
                AwaySince = db.Absences
                    .Where(absence => absence.PersonId == id && absence.From <= today && (absence.ReturnedOn == null || absence.ReturnedOn > today))
                    .Min(absence => (DateOnly?)absence.From),
                OpenCases = db.Cases.Count(held => held.HolderId == id && held.AllocatedOn <= today && (held.ClosedOn == null || held.ClosedOn > today)),
                Records = db.Records.Count(record => record.SuperviseeId == id
                    && (record.FirstIssuedAt != null || (record.State == RecordState.Draft && ((seesDrafts && !record.IsProfessional) || record.SupervisorId == me)))),
                OpenActions = db.Actions.Count(action => action.SuperviseeId == id && action.Outcome == ActionOutcome.Open),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        frame.Section = actor.Is(Relation.Supervisee) ? Sections.Supervision
            : actor.Is(Relation.Supervisor | Relation.LineManager) ? Sections.Team
            : Sections.People;
        var post = await (
            from row in db.Posts.AsNoTracking()
            where row.PersonId == id
            orderby row.StartedOn > today, row.StartedOn descending
            join unit in db.Units on row.UnitId equals unit.Id
            select new { Row = row, unit.Name, unit.LocalName }).FirstOrDefaultAsync(cancellationToken);
        var supervision = await (
            from row in db.Supervisions
            where row.SuperviseeId == id && row.From <= today && (row.Until == null || row.Until > today)
            orderby row.From descending
            join person in db.People on row.SupervisorId equals person.Id
            select new { row.From, row.IsHolding, Supervisor = person }).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        var professionals = await (
            from row in db.ProfessionalSupervisions
            where row.SuperviseeId == id && row.From <= today && (row.Until == null || row.Until > today)
            join person in db.People on row.SupervisorId equals person.Id
            orderby row.From, row.Id
            select person).AsNoTracking().ToListAsync(cancellationToken);
        var due = await db.Obligations.AsNoTracking().SingleOrDefaultAsync(row => row.PersonId == id && row.Kind == ObligationKind.HoldSession, cancellationToken);
        return new FileHead
        {
            Name = PersonName.From(found.Person),
            Actor = actor,
            Today = today,
            Post = post?.Row,
            Title = post is null ? null : Names.InPageLanguage(post.Row.Title, post.Row.LocalTitle),
            Team = post is null ? null : Names.InPageLanguage(post.Name, post.LocalName),
            Supervisor = supervision is null ? null : PersonName.From(supervision.Supervisor),
            SupervisorSince = supervision?.From,
            IsHeld = supervision?.IsHolding == true,
            Professionals = [.. professionals.Select(PersonName.From)],
            OneToOnes = due is null ? null : Cadence(ObligationBook.Restore(due, today)),
            AwaySince = found.AwaySince,
            OpenCases = found.OpenCases,
            Records = found.Records,
            OpenActions = found.OpenActions,
        };
    }

    /// <summary>How often one-to-ones are held, told from how the next one's date came.</summary>
    private string? Cadence(Obligation next)
    {
        string? words = null;
        foreach (var step in next.Derivation.Steps)
        {
            var period = Period.TryParse(step.Value, out var parsed) ? parsed : (Period?)null;
            words = step.Kind switch
            {
                DerivationStepKind.CalendarMonth => texts["Cadence.CalendarMonth"],
                DerivationStepKind.EveryWorkingDays => texts["Cadence.WorkingDays", step.Number ?? 0],
                DerivationStepKind.PartTime => texts["Cadence.PartTime", step.Number ?? 0],
                DerivationStepKind.EveryPeriod or DerivationStepKind.AimPeriod when period is { } every => dates.Sentence(periods.Every(every)),
                DerivationStepKind.AtLatestPeriod when period is { } latest => texts["Cadence.AtLatest", words ?? "", periods.Length(latest)],
                DerivationStepKind.AgreementShortens when period is { } agreed => texts["Cadence.Agreed", dates.Sentence(periods.Every(agreed))],
                _ => words,
            };
        }

        return words;
    }
}
