using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Obligations;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Organisations;
using SupervisionPortal.Domain.Templates;
using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Web.Features.OrganisationTemplates;

/// <summary>Opens the organisation's templates, changes their working copies and publishes them as the policy's next version.</summary>
public sealed class TemplateDesk(PortalDb db, Visitor visitor)
{
    /// <summary>Somebody else may save the same working copy at once; the change is then made once more on top of theirs.</summary>
    private const int Tries = 5;

    public Task<PolicyInForce> PolicyAsync(CancellationToken cancellationToken) => db.PolicyAsync(visitor.Today, cancellationToken);

    /// <returns>Null where there is no template of that key.</returns>
    public async Task<OpenTemplate?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var policy = await PolicyAsync(cancellationToken);
        if (Template.Find(policy.Policy.Forms, key) is not { } inForce)
        {
            return null;
        }

        var draft = await db.TemplateDrafts.SingleOrDefaultAsync(row => row.Key == key, cancellationToken);
        return new OpenTemplate(policy, inForce, draft, draft?.Read(inForce.Kind, policy.Policy.Languages));
    }

    /// <summary>Begins the working copy, or finds the one that was begun.</summary>
    public async Task BeginAsync(OpenTemplate open, CancellationToken cancellationToken)
    {
        if (open.Draft is not null)
        {
            return;
        }

        db.TemplateDrafts.Add(new TemplateDraft(open.InForce, open.Policy.Number, visitor.PersonId, visitor.Now));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Begun twice at once: there is one.
            db.ChangeTracker.Clear();
            if (!await db.TemplateDrafts.AnyAsync(row => row.Key == open.InForce.Key, cancellationToken))
            {
                throw;
            }
        }
    }

    /// <summary>Changes the working copy.</summary>
    /// <param name="change">From the copy as it is saved; null from it where the change cannot be made, and nothing is saved.</param>
    /// <returns>False where there is no working copy, or the change could not be made.</returns>
    public async Task<bool> ChangeAsync(string key, Func<Template, Template?> change, CancellationToken cancellationToken)
    {
        for (var tried = 1; ; tried++)
        {
            if (await FindAsync(key, cancellationToken) is not { Draft: { } draft, Changed: { } saved } || change(saved) is not { } changed)
            {
                return false;
            }

            draft.Save(changed, visitor.PersonId, visitor.Now);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return true;
            }
            catch (DbUpdateConcurrencyException) when (tried < Tries)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>As it was in the version the working copy began as; null where that version has none of its key.</summary>
    public async Task<Template?> BeforeAsync(OpenTemplate open, CancellationToken cancellationToken) =>
        Template.Find((await db.PolicyVersionAsync(open.Draft!.BasedOn, cancellationToken)).Policy.Forms, open.InForce.Key);

    public async Task<Refusal?> WhyNotPublishAsync(OpenTemplate open, CancellationToken cancellationToken) => open.Draft!.WhyNotPublish(
        open.Changed!,
        await BeforeAsync(open, cancellationToken),
        open.InForce,
        await db.Policies.AnyAsync(row => row.InForceFrom > visitor.Today, cancellationToken));

    /// <summary>Makes the working copy the template in force, in the policy's next version.</summary>
    /// <returns>Null where somebody published another version at the same time.</returns>
    public async Task<int?> PublishAsync(OpenTemplate open, string why, CancellationToken cancellationToken)
    {
        var latest = await db.Policies.AsNoTracking().SingleAsync(row => row.Number == open.Policy.Number, cancellationToken);
        var next = OrganisationPolicy.WithTemplate(latest, open.Changed!.InPlaceOf(latest.Pack), open.InForce.Key, why, visitor.PersonId, visitor.Today, visitor.Now);
        db.Policies.Add(next);
        db.TemplateDrafts.Remove(open.Draft!);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return next.Number;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (!await db.Policies.AnyAsync(row => row.Number == next.Number, cancellationToken))
            {
                throw;
            }

            return null;
        }
    }
}
