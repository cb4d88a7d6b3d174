namespace SupervisionPortal.Data.Seed;

/// <summary>The sign-ins worth trying in each organisation of the demonstration, and the host's.</summary>
public static class DemoAccounts
{
    public const string Host = "host@portal.example";

    /// <summary>For each organisation: the role in a word, and the address.</summary>
    public static IEnumerable<(DemoOrganisation Organisation, string Role, string Email)> All =>
        from organisation in DemoOrganisation.All
        from account in new[]
        {
            ("supervisor", Supervisor(organisation)),
            ("supervisee", Supervisee(organisation)),
            ("senior manager", SeniorManager(organisation)),
            ("quality assurance", QualityAssurance(organisation)),
            ("HR", HumanResources(organisation)),
            ("administrator", Administrator(organisation)),
            ("inspector", Inspector(organisation)),
        }
        select (organisation, account.Item1, account.Item2);

    public static DemoOrganisation Of(string pack) => DemoOrganisation.All.Single(organisation => organisation.Pack == pack);

    public static string Supervisor(DemoOrganisation organisation) => $"supervisor@{organisation.Domain}";

    public static string Supervisee(DemoOrganisation organisation) => $"supervisee@{organisation.Domain}";

    public static string SeniorManager(DemoOrganisation organisation) => $"senior@{organisation.Domain}";

    public static string QualityAssurance(DemoOrganisation organisation) => $"quality@{organisation.Domain}";

    public static string HumanResources(DemoOrganisation organisation) => $"hr@{organisation.Domain}";

    public static string Administrator(DemoOrganisation organisation) => $"admin@{organisation.Domain}";

    public static string Inspector(DemoOrganisation organisation) => $"inspector@{organisation.Domain}";
}
