namespace SupervisionPortal.Web.Features.Help;

public sealed class HelpTexts;
