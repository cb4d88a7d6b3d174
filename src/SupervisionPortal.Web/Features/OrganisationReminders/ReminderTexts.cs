namespace SupervisionPortal.Web.Features.OrganisationReminders;

/// <summary>Marks the texts of the page on which an organisation says when it is reminded.</summary>
public sealed class ReminderTexts;
