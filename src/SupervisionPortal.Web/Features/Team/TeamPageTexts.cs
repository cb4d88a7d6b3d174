namespace SupervisionPortal.Web.Features.Team;

public sealed class TeamPageTexts;
