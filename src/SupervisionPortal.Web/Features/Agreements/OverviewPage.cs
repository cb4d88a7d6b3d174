using SupervisionPortal.Domain.Agreements;

namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>Everything somebody has agreed with their supervisors, and what is being agreed.</summary>
/// <param name="InForce">Null for none.</param>
/// <param name="With">With whom the one in force is.</param>
/// <param name="Negotiated">Null for none, and for those who are neither of the two.</param>
/// <param name="Waits">What the negotiation, or the review, waits for; null for nothing.</param>
/// <param name="Earlier">Those that were replaced or given up, the latest first.</param>
public sealed record OverviewPage(
    AgreementHead Head, SupervisionAgreement? InForce, string? With, SupervisionAgreement? Negotiated, string? Waits, string? ReviewWaits, IReadOnlyList<EarlierLine> Earlier);
