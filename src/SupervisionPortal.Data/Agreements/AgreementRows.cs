using SupervisionPortal.Domain.Agreements;

namespace SupervisionPortal.Data.Agreements;

/// <summary>Which of somebody's agreements counts. Only a signed one is a fact.</summary>
public static class AgreementRows
{
    public static IQueryable<SupervisionAgreement> InForce(this IQueryable<SupervisionAgreement> agreements) =>
        agreements.Where(row => row.State == AgreementState.Signed || row.State == AgreementState.InReview);
}
