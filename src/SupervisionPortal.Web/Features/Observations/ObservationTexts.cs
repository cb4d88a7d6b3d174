namespace SupervisionPortal.Web.Features.Observations;

public sealed class ObservationTexts;
