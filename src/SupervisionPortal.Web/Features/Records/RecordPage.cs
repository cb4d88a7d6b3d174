using Microsoft.AspNetCore.Mvc.Rendering;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Shared.Components;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>A record as it is read, with where it stands and what the reader may do.</summary>
public sealed record RecordPage
{
    public required Guid RecordId { get; init; }

    public required Guid SuperviseeId { get; init; }

    public required string Supervisee { get; init; }

    public required string SuperviseeGiven { get; init; }

    public required string SupervisorGiven { get; init; }

    public required DateOnly HeldOn { get; init; }

    /// <summary>Of the session.</summary>
    public required SessionKind Kind { get; init; }

    public required bool IsOwn { get; init; }

    public required int Version { get; init; }

    public required RecordBanner Banner { get; init; }

    public required Reading Reading { get; init; }

    /// <summary>The two views of a dispute; null where there is none.</summary>
    public TwoViews? Views { get; init; }

    /// <summary>Comments and what came after a lapse, the oldest first.</summary>
    public required IReadOnlyList<NoteLine> Notes { get; init; }

    public required IReadOnlyList<EventLine> Events { get; init; }

    public required IReadOnlyList<StandLine> Stands { get; init; }

    public WhyShown? Why { get; init; }

    /// <summary>What the policy's form says about copies.</summary>
    public IReadOnlyList<LocalisedText> CopyLines => Reading.CopyLines;

    public required IReadOnlyList<SeenLine> Seen { get; init; }

    /// <summary>Where everybody who opened the file's records is listed; null where the reader may not see that.</summary>
    public string? SeenUrl { get; init; }

    /// <summary>The supervisee is not told of the reader's own reading yet.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>Whether the supervisee's file is there for the reader; an inspector sees the record alone.</summary>
    public required bool OpensFile { get; init; }

    public required IReadOnlyList<WhoSees> WhoSees { get; init; }

    public required IReadOnlyList<SignatureLine> Signatures { get; init; }

    /// <summary>The newest first.</summary>
    public required IReadOnlyList<VersionLine> Versions { get; init; }

    /// <summary>Null where the reader has nothing to answer.</summary>
    public AnswerForm? Answer { get; init; }

    /// <summary>The words the supervisee signs.</summary>
    public required string Intent { get; init; }

    /// <summary>The words under a disagreement.</summary>
    public required string DisagreeIntent { get; init; }

    public required string SignedInAs { get; init; }

    /// <summary>Of a dispute: only signing is left, or waiting for the supervisor.</summary>
    public bool MayDisagree { get; init; }

    public required IReadOnlyList<SelectListItem> Parts { get; init; }

    /// <summary>Null where nothing can be added.</summary>
    public LateForm? Late { get; init; }

    public bool MaySignLate { get; init; }

    public bool MayDisagreeLate { get; init; }

    public bool MayAmend { get; init; }

    /// <summary>An amendment is being written already.</summary>
    public bool IsBeingAmended { get; init; }

    /// <summary>Null where the reader cannot close a dispute.</summary>
    public ClosureForm? Closure { get; init; }

    public string? ClosureIntent { get; init; }

    /// <summary>The version somebody tried to answer while it was replaced; null otherwise.</summary>
    public int? StaleVersion { get; init; }
}
