using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.Concerns;
using SupervisionPortal.Domain.Files;
using SupervisionPortal.Domain.Inspections;
using SupervisionPortal.Domain.Ledger;
using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Domain.Organisations;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Data.Ledger;

/// <summary>What is entered in the ledger: what is written once, and the rows whose story that tells.</summary>
internal static class LedgerTables
{
    public static readonly IReadOnlyList<LedgerTable> All =
    [
        new EnteredTable<OrganisationPolicy>(LedgerSubject.OrganisationPolicy, at: row => row.ChangedAt ?? row.InForceFrom.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), by: row => row.ChangedById),
        new EnteredTable<RecordVersion>(LedgerSubject.RecordVersion, at: row => row.IssuedAt, by: row => row.IssuedById),
        new EnteredTable<RecordSignature>(LedgerSubject.RecordSignature, at: row => row.At, by: row => row.PersonId),
        new EnteredTable<RecordNote>(LedgerSubject.RecordNote, at: row => row.At, by: row => row.PersonId),
        new EnteredTable<RecordMove>(LedgerSubject.RecordMove, at: row => row.At, by: row => row.ById, partOf: row => row.RecordId),
        new EnteredTable<RecordOpening>(LedgerSubject.RecordOpening, at: row => row.At, by: row => row.PersonId),
        new EnteredTable<OpeningDelay>(LedgerSubject.OpeningDelay, at: row => row.At, by: row => row.ById),
        new EnteredTable<ActionReport>(LedgerSubject.ActionReport, at: row => row.At, by: row => row.PersonId),
        new EnteredTable<SupervisionRecord>(LedgerSubject.Record, changes: true),
        new EnteredTable<AgreementVersion>(LedgerSubject.AgreementVersion, at: row => row.ProposedAt, by: row => row.ProposedById),
        new EnteredTable<AgreementSignature>(LedgerSubject.AgreementSignature, at: row => row.At, by: row => row.PersonId),
        new EnteredTable<AgreementMove>(LedgerSubject.AgreementMove, at: row => row.At, by: row => row.ById, partOf: row => row.AgreementId),
        new EnteredTable<SupervisionAgreement>(LedgerSubject.Agreement, changes: true),
        new EnteredTable<FileCustody>(LedgerSubject.FileCustody, at: row => row.At, by: row => row.ById),
        new EnteredTable<HandOverMove>(LedgerSubject.HandOverMove, at: row => row.At, by: row => row.ById, partOf: row => row.HandOverId),
        new EnteredTable<HandOver>(LedgerSubject.HandOver, changes: true),
        new EnteredTable<ConcernMove>(LedgerSubject.ConcernMove, at: row => row.At, by: row => row.ById, partOf: row => row.ConcernId),
        new EnteredTable<Concern>(LedgerSubject.Concern, changes: true),
        new EnteredTable<SessionMove>(LedgerSubject.SessionMove, at: row => row.At, by: row => row.ById, partOf: row => row.SessionId),
        new EnteredTable<Session>(LedgerSubject.Session, changes: true),
        new EnteredTable<CaseRatingMove>(LedgerSubject.CaseRatingMove, at: row => row.At, by: row => row.ById),
        new EnteredTable<DiscussionMove>(LedgerSubject.DiscussionMove, at: row => row.At, by: row => row.ById),
        new EnteredTable<OversightMove>(LedgerSubject.OversightMove, at: row => row.At, by: row => row.ById, partOf: row => row.OversightId),
        new EnteredTable<CaseOversight>(LedgerSubject.CaseOversight, changes: true),
        new EnteredTable<ObservationReport>(LedgerSubject.ObservationReport, at: row => row.SharedAt, by: row => row.SharedById),
        new EnteredTable<ObservationSignature>(LedgerSubject.ObservationSignature, at: row => row.At, by: row => row.PersonId),
        new EnteredTable<ObservationMove>(LedgerSubject.ObservationMove, at: row => row.At, by: row => row.ById, partOf: row => row.ObservationId),
        new EnteredTable<Observation>(LedgerSubject.Observation, changes: true),
        new EnteredTable<ObservationReading>(LedgerSubject.ObservationReading, at: row => row.At, by: row => row.PersonId),
        new EnteredTable<ObservationSample>(LedgerSubject.ObservationSample, at: row => row.DrawnAt, by: row => row.DrawnById),
        new EnteredTable<SampledObservation>(LedgerSubject.SampledObservation, at: row => row.DrawnAt),
        new EnteredTable<Inspection>(LedgerSubject.Inspection, at: row => row.DrawnAt, by: row => row.DrawnById),
        new EnteredTable<SampledRecord>(LedgerSubject.SampledRecord, at: row => row.DrawnAt),
        new EnteredTable<InspectionEnd>(LedgerSubject.InspectionEnd, at: row => row.At, by: row => row.ById),
        new EnteredTable<Export>(LedgerSubject.Export, at: row => row.At, by: row => row.PersonId),
    ];

    private static readonly Dictionary<Type, LedgerTable> ByRow = All.ToDictionary(table => table.Row);
    private static readonly Dictionary<LedgerSubject, LedgerTable> BySubject = All.ToDictionary(table => table.Subject);

    /// <summary>Null: such rows are not entered.</summary>
    public static LedgerTable? Of(Type row) => ByRow.GetValueOrDefault(row);

    /// <summary>Null: there is no such subject.</summary>
    public static LedgerTable? Of(LedgerSubject subject) => BySubject.GetValueOrDefault(subject);
}
