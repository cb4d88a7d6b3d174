namespace SupervisionPortal.Data.Tenancy;

/// <summary>The tables whose rows are written once, for the databases themselves to guard: whatever SQL is sent under the portal's own connection, such a row is neither changed nor deleted.</summary>
public static class WrittenOnce
{
    /// <summary>A row of them is never changed or deleted.</summary>
    public static readonly IReadOnlyList<string> Tables =
    [
        "AgreementMoves", "AgreementSignatures", "AgreementVersions",
        "CaseRatingMoves",
        "ConcernMoves",
        "Custodies", "HandOverMoves",
        "DiscussionMoves",
        "Exports", "Ledger",
        "ActionReports",
        "Inspections", "InspectionEnds", "SampledRecords",
        "ObservationMoves", "ObservationReadings", "ObservationReports", "ObservationSamples", "ObservationSignatures", "SampledObservations",
        "OpeningDelays",
        "OverdueFlags", "OversightMoves", "Policies",
        "ProposalMoves", "ScheduleExtensions", "SessionMoves",
        "RecordMoves", "RecordNotes", "RecordOpenings", "RecordSignatures", "RecordVersions",
    ];

    /// <summary>A row of it is never changed or deleted once its state is final.</summary>
    public const string Records = "Records";

    /// <summary>The final states of a record, as they are stored.</summary>
    public static readonly IReadOnlyList<string> FinalStates =
        [.. Enum.GetValues<Domain.Records.RecordState>().Where(Domain.Records.SupervisionRecord.IsFinalState).Select(state => state.ToString())];

    /// <summary>A row of it only moves forward and is never deleted.</summary>
    public const string Heads = "LedgerHeads";

    /// <summary>What is told to whoever tries.</summary>
    public const string Words = "is written once and never changed.";

    /// <summary>The name of the trigger that guards a table.</summary>
    public static string Trigger(string table) => $"{table}_written_once";
}
