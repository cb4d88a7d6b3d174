namespace SupervisionPortal.Web.Features.Records;

/// <summary>Asks somebody other than the two for what they read a record, before it is shown.</summary>
public sealed record PurposePage(Guid RecordId, Guid SuperviseeId, string Supervisee, string SuperviseeGiven, DateOnly HeldOn, OpeningForm Form);
