using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Domain.Observations;

/// <summary>A version of the report as it was given to the worker: never changed afterwards.</summary>
public sealed class ObservationReport : TenantRow
{
    private ObservationReport()
    {
    }

    internal ObservationReport(Guid observationId, int number, string content, int policyNumber, Guid sharedById, DateTime sharedAt)
    {
        ObservationId = observationId;
        Number = number;
        Content = content;
        ContentHash = Records.ContentHash.Of(content);
        PolicyNumber = policyNumber;
        SharedById = sharedById;
        SharedAt = sharedAt;
    }

    public override bool IsAppendOnly => true;

    public Guid ObservationId { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    /// <summary>An <see cref="ObservationContent"/> as JSON.</summary>
    public string Content { get; private set; } = "";

    public string ContentHash { get; private set; } = "";

    /// <summary>The version of the organisation's policy whose points it answers.</summary>
    public int PolicyNumber { get; private set; }

    public Guid SharedById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime SharedAt { get; private set; }

    public ObservationContent Read() => ObservationContent.FromJson(Content);
}
