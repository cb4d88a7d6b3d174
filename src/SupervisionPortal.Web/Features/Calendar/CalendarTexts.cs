namespace SupervisionPortal.Web.Features.Calendar;

public sealed class CalendarTexts;
