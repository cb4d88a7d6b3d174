namespace SupervisionPortal.Web.Features.Records;

public sealed record SeenLine(string Who, string What);
