namespace SupervisionPortal.Web.Features.Monitoring;

public sealed class MonitoringTexts;
