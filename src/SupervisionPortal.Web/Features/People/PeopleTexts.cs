namespace SupervisionPortal.Web.Features.People;

public sealed class PeopleTexts;
