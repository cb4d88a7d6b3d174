using Microsoft.AspNetCore.Mvc.Rendering;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>Asks somebody other than the two for what they read a record, before it is shown.</summary>
/// <param name="Purposes">Those they can state.</param>
/// <param name="Deciders">Who can decide that the supervisee is told later; empty where nobody can.</param>
/// <param name="OpensFile">Whether the supervisee's file is there for them.</param>
public sealed record PurposePage(
    Guid RecordId,
    Guid SuperviseeId,
    string Supervisee,
    string SuperviseeGiven,
    DateOnly HeldOn,
    OpeningForm Form,
    IReadOnlyList<OpeningPurpose> Purposes,
    IReadOnlyList<SelectListItem> Deciders,
    bool OpensFile);
