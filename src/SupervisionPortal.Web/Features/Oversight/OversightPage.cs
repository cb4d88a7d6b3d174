using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Web.Features.Oversight;

/// <summary>One decision as the manager it was put to, or one of the two, sees it.</summary>
/// <param name="DiscussedOn">The day of the session it was made in.</param>
/// <param name="Names">Of everybody who has to do with it.</param>
/// <param name="ManagerHasLeft">The manager holds no post any more.</param>
public sealed record OversightPage(CaseOversight Oversight, Case Case, DateOnly DiscussedOn, Actor Visitor, IReadOnlyDictionary<Guid, PersonName> Names, bool ManagerHasLeft)
{
    public PersonName Manager => Names[Oversight.ManagerId];

    public PersonName Supervisee => Names[Oversight.SuperviseeId];

    public bool MayAnswer => Oversight.WhyNotAgree(Visitor) is null;

    public bool MaySayMore => Oversight.WhyNotSayMore(Visitor) is null;

    public bool MayWithdraw => Oversight.WhyNotWithdraw(Visitor) is null;

    /// <summary>The case itself is open to more people than the decision: to those in the line above.</summary>
    public bool OpensCase => Case.IsShownTo(Visitor);
}
