namespace SupervisionPortal.Web.Features.Home;

/// <summary>One of home's sections, when it is asked for alone and in full.</summary>
public enum HomeShow
{
    Overdue,
    Week,
    Later,
    Paused,
}
