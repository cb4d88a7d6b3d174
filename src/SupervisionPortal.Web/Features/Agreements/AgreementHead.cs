using SupervisionPortal.Data.People;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>Whose agreement it is, and what the visitor is to them.</summary>
/// <param name="Name">The supervisee.</param>
/// <param name="Actor">The visitor.</param>
/// <param name="Supervisor">Of today; null for nobody.</param>
/// <param name="Post">The latest; null for somebody who never had one.</param>
public sealed record AgreementHead(PersonName Name, Actor Actor, PersonName? Supervisor, Post? Post, DateOnly Today)
{
    public Guid Id => Name.Id;

    public bool IsOwn => Actor.Is(Relation.Supervisee);

    public bool IsOneOfTheTwo => Actor.IsOneOfTheTwo;

    public Negotiator Who => new(Actor, Supervisor?.Id);

    /// <summary>The one of the two the visitor is not; null where the visitor is neither, or nobody supervises.</summary>
    public PersonName? Other => Actor.Is(Relation.Supervisee) ? Supervisor : Actor.Is(Relation.Supervisor) ? Name : null;

    /// <summary>Why nothing can be agreed with this person by the visitor; null where it can.</summary>
    public Refusal? WhyNot =>
        SupervisionAgreement.WhyNotRecord(Actor)
        ?? (Supervisor is null ? Refusal.NobodySupervises : Post is null || (Post.LeftOn is { } left && left <= Today) ? Refusal.PersonHasLeft : null);
}
