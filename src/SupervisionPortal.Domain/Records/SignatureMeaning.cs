namespace SupervisionPortal.Domain.Records;

/// <summary>What a signature says.</summary>
public enum SignatureMeaning
{
    /// <summary>It is a fair record of the session.</summary>
    FairRecord,

    /// <summary>The signer's own view is as written beside the record.</summary>
    OwnView,

    /// <summary>No agreement was reached; both views stay.</summary>
    BothViewsStay,
}
