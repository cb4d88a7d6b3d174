using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Files;
using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Web.Features.HandOvers;

/// <summary>One hand-over as one of its three sees it.</summary>
/// <param name="Visitor">As they stand to the supervisee.</param>
/// <param name="Names">Of everybody who has to do with it.</param>
/// <param name="Open">What is open now.</param>
/// <param name="Form">What was typed and refused; a blank one otherwise.</param>
public sealed record HandOverPage(HandOver HandOver, Actor Visitor, IReadOnlyDictionary<Guid, PersonName> Names, HandOverChecklist Open, HandOverForm Form)
{
    public PersonName Supervisee => Names[HandOver.SuperviseeId];

    public PersonName From => Names[HandOver.FromId];

    public PersonName To => Names[HandOver.ToId];

    public bool MayOffer => HandOver.WhyNotOffer(Visitor) is null;

    public bool MayAcknowledge => HandOver.WhyNotAcknowledge(Visitor) is null;

    public bool MayTakeOver => HandOver.WhyNotTakeOver(Visitor) is null;

    /// <summary>The file itself: for who held it before, the hand-over is all that is left.</summary>
    public bool OpensFile => Visitor.Relation != Relation.None;

    public bool OpensActions => Visitor.IsOneOfTheTwo;

    public bool IsOwn => Visitor.PersonId == HandOver.SuperviseeId;
}
