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
        var name = await db.People.Where(row => row.Id == id).Select(PersonName.Of).SingleOrDefaultAsync(cancellationToken);
        if (name is null)
        {
            return null;
        }

        var actor = await visitor.ActorToAsync(id, cancellationToken);
        if (actor.Relation == Relation.None)
        {
            return null;
        }

        frame.Section = actor.Is(Relation.Supervisee) ? Sections.Supervision
            : actor.Is(Relation.Supervisor | Relation.LineManager) ? Sections.Team
            : Sections.People;
        var today = visitor.Today;
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
            select new { row.From, Supervisor = person }).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        var away = await db.Absences
            .Where(row => row.PersonId == id && row.From <= today && (row.ReturnedOn == null || row.ReturnedOn > today))
            .MinAsync(row => (DateOnly?)row.From, cancellationToken);
        var due = await db.Obligations.AsNoTracking().SingleOrDefaultAsync(row => row.PersonId == id && row.Kind == ObligationKind.HoldSession, cancellationToken);
        var me = visitor.PersonId;
        var seesDrafts = actor.Is(Relation.Supervisor);
        return new FileHead
        {
            Name = name,
            Actor = actor,
            Today = today,
            Post = post?.Row,
            Title = post is null ? null : Names.InPageLanguage(post.Row.Title, post.Row.LocalTitle),
            Team = post is null ? null : Names.InPageLanguage(post.Name, post.LocalName),
            Supervisor = supervision is null ? null : PersonName.From(supervision.Supervisor),
            SupervisorSince = supervision?.From,
            OneToOnes = due is null ? null : Cadence(ObligationBook.Restore(due, today)),
            AwaySince = away,
            OpenCases = await db.Cases.CountAsync(row => row.HolderId == id && row.AllocatedOn <= today && (row.ClosedOn == null || row.ClosedOn > today), cancellationToken),
            Records = await db.Records.CountAsync(
                row => row.SuperviseeId == id && (row.FirstIssuedAt != null || (row.State == RecordState.Draft && (seesDrafts || row.SupervisorId == me))), cancellationToken),
            OpenActions = await db.Actions.CountAsync(row => row.SuperviseeId == id && row.Outcome == ActionOutcome.Open, cancellationToken),
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
