namespace SupervisionPortal.Web.Features.Monitoring;

/// <summary>Whose sessions are looked at, and over how long.</summary>
public sealed class MonitoringQuery
{
    private const int UsualMonths = 12;

    /// <summary>How many months one can look back.</summary>
    public static IReadOnlyList<int> Choices { get; } = [3, 6, UsualMonths, 24];

    /// <summary>A team the visitor oversees; null: those they supervise.</summary>
    public Guid? Unit { get; set; }

    /// <summary>Those further down the line of those the visitor supervises, in place of these themselves.</summary>
    public bool Below { get; set; }

    /// <summary>One of <see cref="Choices"/>; anything else is the usual one.</summary>
    public int Months { get; set; } = UsualMonths;

    /// <summary>From 1; a page that is not there is the nearest one.</summary>
    public int Page { get; set; }

    /// <summary>The address of the same months for others.</summary>
    public string Address(bool below) => FormattableString.Invariant($"/monitoring?months={MonthsBack}") + (below ? "&below=true" : "");

    public int MonthsBack => Choices.Contains(Months) ? Months : UsualMonths;
}
