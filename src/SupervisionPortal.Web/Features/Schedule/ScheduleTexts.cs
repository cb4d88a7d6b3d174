namespace SupervisionPortal.Web.Features.Schedule;

public sealed class ScheduleTexts;
