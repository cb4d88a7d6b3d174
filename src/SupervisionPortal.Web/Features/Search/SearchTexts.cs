namespace SupervisionPortal.Web.Features.Search;

public sealed class SearchTexts;
