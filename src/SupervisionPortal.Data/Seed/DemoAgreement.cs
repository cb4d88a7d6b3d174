using SupervisionPortal.Domain.Agreements;

namespace SupervisionPortal.Data.Seed;

/// <summary>What somebody of the demonstration has agreed, before it is written down.</summary>
/// <param name="Id">The agreement's.</param>
/// <param name="ReviewedOn">Null where it was not reviewed yet.</param>
internal sealed record DemoAgreement(Guid Id, Guid SupervisorId, DateOnly SignedOn, DateOnly? ReviewedOn, AgreementTerms Terms);
