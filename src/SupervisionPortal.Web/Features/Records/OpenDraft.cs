using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>A draft on the desk: its row, its text with everything that waits in it, and what that text is about.</summary>
/// <param name="Own">What the supervisee wrote of it, tracked; null where no heading is theirs or they wrote none. It stands in the text already.</param>
/// <param name="LastActions">Tracked: they are answered when the record is sent.</param>
/// <param name="Cases">By id; a case that no longer exists is missing.</param>
public sealed record OpenDraft(
    RecordFile File,
    RecordDraft Draft,
    RecordContent Content,
    RecordHeadings Headings,
    OwnPart? Own,
    Session Session,
    IReadOnlyList<AgreedAction> LastActions,
    IReadOnlyDictionary<Guid, ActionReport> Reports,
    IReadOnlyDictionary<Guid, Case> Cases)
{
    public SupervisionRecord Record => File.Record;

    /// <summary>Of what the supervisee wrote; 0 where that is nothing.</summary>
    public int OwnRevision => Own?.Revision ?? 0;

    public bool IsAmendment => Draft.AmendsVersion > 0;

    public IEnumerable<ContentFault> Faults => Content.Faults(Record.HeldOn).Concat(Headings.Missing(Content));
}
