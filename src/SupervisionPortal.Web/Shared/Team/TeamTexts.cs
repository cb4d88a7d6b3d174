namespace SupervisionPortal.Web.Shared.Team;

/// <summary>The words of the table of people and their one-to-ones.</summary>
public sealed class TeamTexts;
