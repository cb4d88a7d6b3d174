namespace SupervisionPortal.Web.Features.Home;

public sealed class HomeTexts;
