namespace SupervisionPortal.Web.Features.Policies;

public sealed record VersionRow(int Number, string AdoptedFrom, DateOnly InForceFrom, string? Why);
