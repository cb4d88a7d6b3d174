namespace SupervisionPortal.Web.Features.OrganisationUnits;

public sealed class UnitTexts;
