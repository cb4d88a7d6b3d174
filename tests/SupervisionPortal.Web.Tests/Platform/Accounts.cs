using SupervisionPortal.Data.Seed;

namespace SupervisionPortal.Web.Tests.Platform;

/// <summary>The seeded accounts most tests act as. Westmere takes silence as acceptance, Larkhaven and Fernshire do not.</summary>
public static class Accounts
{
    public const string Host = DemoAccounts.Host;

    public static readonly DemoOrganisation Westmere = DemoAccounts.Of("central-bedfordshire");
    public static readonly DemoOrganisation Larkhaven = DemoAccounts.Of("havering");
    public static readonly DemoOrganisation Mlup = DemoAccounts.Of("mlop-tapang");

    public static readonly string Supervisor = DemoAccounts.Supervisor(Westmere);
    public static readonly string Supervisee = DemoAccounts.Supervisee(Westmere);
    public static readonly string SeniorManager = DemoAccounts.SeniorManager(Westmere);
    public static readonly string Administrator = DemoAccounts.Administrator(Westmere);

    /// <summary>A supervisor of another organisation.</summary>
    public static readonly string Stranger = DemoAccounts.Supervisor(Larkhaven);
}
