using Microsoft.AspNetCore.Mvc.Rendering;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Web.Features.Openings;

/// <summary>One opening and the story of its telling.</summary>
/// <param name="Visitor">As they stand to the supervisee.</param>
/// <param name="Deciders">Empty where the visitor cannot put it off.</param>
public sealed record OpeningPage(
    RecordOpening Opening, SupervisionRecord Record, Actor Visitor, DateOnly Today, IReadOnlyDictionary<Guid, PersonName> Names, IReadOnlyList<SelectListItem> Deciders)
{
    public PersonName Supervisee => Names[Record.SuperviseeId];

    public bool IsTold => Opening.IsTold(Today);

    public bool MayChange => Opening.WhyNotChangeTelling(Visitor, Today) is null;

    /// <summary>Why it was decided is read by whoever opened it, whoever decided and quality assurance; an administrator sees that it was.</summary>
    public bool ShowsWhy => Opening.IsKnownTo(Visitor);
}
