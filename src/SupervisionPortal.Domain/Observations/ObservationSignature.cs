namespace SupervisionPortal.Domain.Observations;

/// <summary>Somebody signed a version of a report: never changed afterwards.</summary>
public sealed class ObservationSignature : TenantRow
{
    private ObservationSignature()
    {
    }

    internal ObservationSignature(Guid observationId, int number, Guid personId, bool isObservers, string intent, string name, DateTime at, string contentHash, string? text, string? reflection)
    {
        ObservationId = observationId;
        Number = number;
        PersonId = personId;
        IsObservers = isObservers;
        Intent = intent;
        Name = name;
        At = at;
        ContentHash = contentHash;
        Text = text;
        Reflection = reflection;
    }

    public override bool IsAppendOnly => true;

    public Guid ObservationId { get; private set; }

    /// <summary>The version that was signed.</summary>
    public int Number { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>The observer's, under the report they share; else the worker's.</summary>
    public bool IsObservers { get; private set; }

    /// <summary>The words that were signed.</summary>
    public string Intent { get; private set; } = "";

    /// <summary>The signer's name as it was.</summary>
    public string Name { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public string ContentHash { get; private set; } = "";

    /// <summary>A comment, or how the worker sees it; null for none.</summary>
    public string? Text { get; private set; }

    /// <summary>The worker's reflection as it was signed; null where they wrote none.</summary>
    public string? Reflection { get; private set; }
}
