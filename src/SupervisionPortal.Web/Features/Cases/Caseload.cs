using SupervisionPortal.Domain.Cases;

namespace SupervisionPortal.Web.Features.Cases;

/// <summary>A caseload as it was read.</summary>
/// <param name="Fault">Why it could not be read at all; null where it was.</param>
/// <param name="LeftOut">Columns that the portal takes nothing from: a name stays where it is.</param>
public sealed record Caseload(IReadOnlyList<CaseLine> Lines, CaseloadFault? Fault, IReadOnlyList<string> LeftOut);
