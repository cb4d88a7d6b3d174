namespace SupervisionPortal.Web.Features.Preparation;

public sealed class PreparationPageTexts;
