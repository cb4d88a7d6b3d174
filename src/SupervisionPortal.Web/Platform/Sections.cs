namespace SupervisionPortal.Web.Platform;

/// <summary>The sections of the navigation, for pages whose address does not tell to which they belong.</summary>
public static class Sections
{
    public const string Home = "home";
    public const string Team = "team";
    public const string Calendar = "calendar";
    public const string Records = "records";
    public const string Cases = "cases";
    public const string Supervision = "supervision";
    public const string People = "people";
    public const string Organisation = "organisation";
}
