namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>The page on which an agreement is given up before both had signed.</summary>
/// <param name="AsksWhy">Nothing was proposed yet where it does not.</param>
public sealed record WithdrawalPage(AgreementFile File, bool AsksWhy, string? Why);
