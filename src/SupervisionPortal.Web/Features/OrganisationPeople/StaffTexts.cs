namespace SupervisionPortal.Web.Features.OrganisationPeople;

public sealed class StaffTexts;
