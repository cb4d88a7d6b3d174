namespace SupervisionPortal.Web.Features.Records;

/// <param name="When">Day and time.</param>
public sealed record EventLine(string When, string What);
