using Microsoft.AspNetCore.Mvc.Rendering;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Shared.Agenda;
using SupervisionPortal.Web.Shared.Autosave;
using SupervisionPortal.Web.Shared.Cases;

namespace SupervisionPortal.Web.Features.Preparation;

/// <summary>Everything one of the two needs before a session: the agenda of both, their own notes, and what is at hand.</summary>
public sealed record PreparationPage
{
    public required PreparedSession At { get; init; }

    public required PersonName Supervisee { get; init; }

    /// <summary>The other of the two, for the one who reads.</summary>
    public required PersonName Other { get; init; }

    public required IReadOnlyList<AgendaLine> Agenda { get; init; }

    /// <summary>What stood on the agenda of the session before and is not on this one: for the two to bring along.</summary>
    public required IReadOnlyList<AgendaLine> LeftOver { get; init; }

    /// <summary>The form for one more item, empty or as it was refused.</summary>
    public required AgendaForm NewItem { get; init; }

    /// <summary>The supervisee's open cases.</summary>
    public required IReadOnlyList<SelectListItem> Cases { get; init; }

    /// <summary>The visitor's own notes as saved, or as typed and not saved.</summary>
    public required NotesForm Notes { get; init; }

    /// <summary>What stands there now, where another window saved since; null otherwise.</summary>
    public PreparationTexts? SavedMeanwhile { get; init; }

    public required AutosaveForm Autosave { get; init; }

    public required bool HasNotes { get; init; }

    /// <summary>The last record the two may read: its address and the day of its session.</summary>
    public (Guid Id, DateOnly On)? LastRecord { get; init; }

    /// <summary>Agreed and not answered yet, the nearest first.</summary>
    public required IReadOnlyList<(string What, DateOnly? ByWhen)> OpenActions { get; init; }

    public required int OpenActionCount { get; init; }

    /// <summary>Which cases to take, the next one first, as they stand on the day of the session.</summary>
    public required IReadOnlyList<NextCaseLine> NextCases { get; init; }

    /// <summary>What the policy asks the supervisee to think about; null where it prints nothing.</summary>
    public OutlineForm? Outline { get; init; }

    /// <summary>Where the visitor writes what is theirs of the record; null where no heading is.</summary>
    public string? OwnPartUrl { get; init; }

    public bool MayPrepare => At.WhyNotPrepare is null;
}
