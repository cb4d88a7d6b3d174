namespace SupervisionPortal.Domain.Ledger;

/// <summary>What an entry is about. The numbers are part of what is hashed: none is ever given to another subject.</summary>
public enum LedgerSubject
{
    RecordVersion = 1,
    RecordSignature = 2,
    RecordNote = 3,
    RecordMove = 4,
    RecordOpening = 5,

    /// <summary>The record itself: whose it is and how it stands.</summary>
    Record = 6,

    /// <summary>That the supervisee is told of an opening later, and that they were told.</summary>
    OpeningDelay = 7,

    /// <summary>How one of the two said an action stands.</summary>
    ActionReport = 8,
    AgreementVersion = 10,
    AgreementSignature = 11,
    AgreementMove = 12,

    /// <summary>The agreement itself.</summary>
    Agreement = 13,
    FileCustody = 20,
    HandOverMove = 21,

    /// <summary>The hand-over itself.</summary>
    HandOver = 22,
    ConcernMove = 30,

    /// <summary>The concern itself.</summary>
    Concern = 31,
    SessionMove = 40,

    /// <summary>The session itself.</summary>
    Session = 41,
    Export = 50,
    OrganisationPolicy = 60,
    CaseRatingMove = 70,
    DiscussionMove = 71,
    OversightMove = 72,

    /// <summary>The decision under oversight itself.</summary>
    CaseOversight = 73,

    ObservationReport = 80,
    ObservationSignature = 81,
    ObservationMove = 82,

    /// <summary>The observation itself.</summary>
    Observation = 83,

    /// <summary>Quality assurance read the report of a sampled observation.</summary>
    ObservationReading = 84,
    ObservationSample = 85,
    SampledObservation = 86,

    /// <summary>An inspector's access to a sample.</summary>
    Inspection = 100,
    SampledRecord = 101,
    InspectionEnd = 102,
}
