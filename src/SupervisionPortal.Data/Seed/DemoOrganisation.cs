namespace SupervisionPortal.Data.Seed;

/// <summary>An invented organisation of the demonstration, one for each shipped policy pack.</summary>
/// <param name="Pack">The pack it adopted.</param>
/// <param name="Domain">Its mail domain, under a top-level domain that never resolves (RFC 2606).</param>
/// <param name="Languages">Comma-separated, its own first.</param>
public sealed record DemoOrganisation(
    string Pack, string Name, string? LocalName, string Domain, string TimeZone, string Languages, string Stripe, IReadOnlyList<string> Services, IReadOnlyList<string> Teams)
{
    public static readonly IReadOnlyList<DemoOrganisation> All =
    [
        new("central-bedfordshire", "Westmere Council", null, "westmere.example", "Europe/London", "en", "amber",
            ["Family safeguarding", "Children looked after"],
            ["Family Safeguarding East", "Family Safeguarding West", "Assessment", "Looked After Children", "Fostering and Adoption"]),
        new("havering", "Larkhaven Borough", null, "larkhaven.example", "Europe/London", "en", "teal",
            ["Safeguarding", "Corporate parenting"],
            ["Intervention North", "Intervention South", "Triage and Assessment", "Leaving Care", "Disability"]),
        new("surrey", "Fernshire County Council", null, "fernshire.example", "Europe/London", "en", "violet",
            ["Family resilience", "Quality and performance"],
            ["Family Safeguarding Team 1", "Family Safeguarding Team 2", "Looked After Children", "Targeted Support", "Reviewing and Conferences"]),
        new("bridgend", "Cwm Arian Council", "Cyngor Cwm Arian", "cwmarian.example", "Europe/London", "en,cy", "coral",
            ["Children’s social care", "Adult social care"],
            ["Locality East", "Locality West", "Information, Advice and Assistance", "Older People", "Learning Disability"]),
        new("mlop-tapang", "Mlup Doung", "ម្លប់ដូង", "mlupdoung.example", "Asia/Phnom_Penh", "km,en", "coral",
            ["Child protection", "Alternative care"],
            ["Outreach", "Case Management", "Drugs and Alcohol", "Foster Care", "Reintegration"]),
    ];

    public bool SpeaksKhmer => Languages.StartsWith("km", StringComparison.Ordinal);
}
