namespace SupervisionPortal.Web.Features.Records;

/// <summary>One line of who can see a record, and why they can.</summary>
public sealed record WhoSees(string When, string Who, string Why);
