namespace SupervisionPortal.Web.Features.OrganisationLedger;

/// <summary>Marks the texts of the ledger's page.</summary>
public sealed class LedgerTexts;
