using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Agreements;
using SupervisionPortal.Data.Obligations;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>Finds agreements for the visitor. What they may not see does not exist for them.</summary>
public sealed class AgreementDesk(PortalDb db, Visitor visitor, Relations relations, PageFrame frame)
{
    /// <summary>Null where the person does not exist for the visitor.</summary>
    public async Task<AgreementHead?> HeadAsync(Guid superviseeId, CancellationToken cancellationToken)
    {
        var name = await db.People.Where(row => row.Id == superviseeId).Select(PersonName.Of).SingleOrDefaultAsync(cancellationToken);
        if (name is null)
        {
            return null;
        }

        var actor = await visitor.ActorToAsync(superviseeId, cancellationToken);
        if (actor.Relation == Relation.None)
        {
            return null;
        }

        frame.Section = actor.Is(Relation.Supervisee) ? Sections.Supervision
            : actor.Is(Relation.Supervisor | Relation.LineManager) ? Sections.Team
            : Sections.People;
        var today = visitor.Today;

        // Whoever holds the file supervises, whether or not they were named.
        var supervisorId = actor.Is(Relation.Supervisor) ? visitor.PersonId : await relations.SupervisorOfAsync(superviseeId, today, cancellationToken);
        var supervisor = supervisorId is { } id ? await db.People.Where(row => row.Id == id).Select(PersonName.Of).SingleAsync(cancellationToken) : null;
        var post = await db.Posts.AsNoTracking()
            .Where(row => row.PersonId == superviseeId)
            .OrderBy(row => row.StartedOn > today).ThenByDescending(row => row.StartedOn)
            .FirstOrDefaultAsync(cancellationToken);
        return new AgreementHead(name, actor, supervisor, post, today);
    }

    /// <summary>Null where there is none for the visitor.</summary>
    public async Task<AgreementFile?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var agreement = await db.Agreements
            .Include(row => row.Versions)
            .Include(row => row.Signatures)
            .AsSplitQuery()
            .SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        return agreement is not null && await HeadAsync(agreement.SuperviseeId, cancellationToken) is { } head && agreement.ShowsTextTo(head.Actor)
            ? new AgreementFile(agreement, head)
            : null;
    }

    /// <summary>The one in force; null for none.</summary>
    public Task<SupervisionAgreement?> InForceAsync(Guid superviseeId, CancellationToken cancellationToken) =>
        db.Agreements.InForce()
            .Include(row => row.Versions)
            .Where(row => row.SuperviseeId == superviseeId)
            .OrderByDescending(row => row.SignedOn)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>The one that is negotiated; null for none.</summary>
    public Task<SupervisionAgreement?> NegotiatedAsync(Guid superviseeId, CancellationToken cancellationToken) =>
        db.Agreements.SingleOrDefaultAsync(row => row.NegotiatedFor == superviseeId, cancellationToken);

    /// <summary>How long an interval the two may agree on, by the policy in force.</summary>
    public async Task<IntervalLimit> LimitAsync(Guid superviseeId, CancellationToken cancellationToken)
    {
        var policy = await db.PolicyAsync(visitor.Today, cancellationToken);
        var facts = await new FactsReader(db, visitor.Calendar, visitor.Today).ReadAsync([superviseeId], cancellationToken);
        return new IntervalLimit(policy.Policy, facts.Single(), visitor.Calendar, visitor.Today);
    }

    /// <summary>What the visitor is writing of it; null for nothing.</summary>
    public Task<AgreementDraft?> DraftAsync(Guid agreementId, CancellationToken cancellationToken) =>
        db.AgreementDrafts.SingleOrDefaultAsync(row => row.AgreementId == agreementId && row.AuthorId == visitor.PersonId, cancellationToken);

    /// <summary>The text to begin with: what was proposed last, else what is in force under the policy's headings.</summary>
    public async Task<AgreementContent> StartAsync(SupervisionAgreement agreement, CancellationToken cancellationToken)
    {
        if (agreement.Latest is { } latest)
        {
            return latest.Read();
        }

        var policy = await db.PolicyAsync(visitor.Today, cancellationToken);
        var before = await InForceAsync(agreement.SuperviseeId, cancellationToken);
        var text = AgreementContent.From(policy.Policy.Forms, before?.Latest?.Read());
        return before is null ? text : text with { Terms = before.Terms };
    }

    /// <summary>Begins an agreement, or finds the one that is begun.</summary>
    /// <exception cref="Domain.RefusedException">As <see cref="SupervisionAgreement.WhyNotBegin"/> says.</exception>
    public async Task<SupervisionAgreement> BeginAsync(AgreementHead head, ReviewReason? reason, string? why, CancellationToken cancellationToken)
    {
        if (await NegotiatedAsync(head.Id, cancellationToken) is { } begun)
        {
            return begun;
        }

        var agreement = SupervisionAgreement.Begin(head.Id, reason, why, head.Who, visitor.Now);
        db.Agreements.Add(agreement);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return agreement;
        }
        catch (DbUpdateException)
        {
            // A double click, or the other began at the same moment: one negotiation at a time.
            db.ChangeTracker.Clear();
            if (await NegotiatedAsync(head.Id, cancellationToken) is { } theirs)
            {
                return theirs;
            }

            throw;
        }
    }

    public async Task<AgreementPeople> PeopleAsync(IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToList();
        return new AgreementPeople(await db.People.Where(row => wanted.Contains(row.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken));
    }
}
