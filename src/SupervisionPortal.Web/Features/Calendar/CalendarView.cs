namespace SupervisionPortal.Web.Features.Calendar;

public enum CalendarView
{
    Months,
    List,
}
