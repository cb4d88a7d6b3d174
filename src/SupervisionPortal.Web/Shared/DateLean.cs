namespace SupervisionPortal.Web.Shared;

/// <summary>Which way a day typed without its year, or as a weekday, is looked for.</summary>
public enum DateLean
{
    /// <summary>A day to come, such as an action's; one up to 60 days past is still taken as meant.</summary>
    Ahead,

    /// <summary>A day gone by, such as a session's; one up to 60 days to come is still taken as meant.</summary>
    Behind,
}
