namespace SupervisionPortal.Web.Features.OrganisationSettings;

public sealed class SettingsTexts;
