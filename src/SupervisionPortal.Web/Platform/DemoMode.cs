namespace SupervisionPortal.Web.Platform;

/// <summary>The demonstration: invented organisations whose accounts anybody can use. Off unless the configuration's section Demo says otherwise.</summary>
public sealed class DemoMode
{
    public const string Section = "Demo";

    public bool Enabled { get; set; }

    /// <summary>Of every demonstration account; no secret.</summary>
    public string Password { get; set; } = "supervision-demo";

    /// <summary>The day on which the clock starts, in UTC; null: today.</summary>
    public DateOnly? Today { get; set; }
}
