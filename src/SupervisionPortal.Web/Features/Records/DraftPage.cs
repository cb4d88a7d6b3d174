using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Web.Shared.Agenda;
using SupervisionPortal.Web.Shared.Autosave;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>The page on which a record, or an amendment of one, is written.</summary>
public sealed record DraftPage
{
    public required Guid RecordId { get; init; }

    public required Guid SuperviseeId { get; init; }

    public required string Supervisee { get; init; }

    /// <summary>The given name: what buttons and sentences say.</summary>
    public required string SuperviseeGiven { get; init; }

    public required DateOnly HeldOn { get; init; }

    /// <summary>Time, length and place of the session.</summary>
    public required string Held { get; init; }

    /// <summary>Until when the policy wants it written; null where it does not say, or it was written in time.</summary>
    public string? WriteBy { get; init; }

    /// <summary>The version that this amends; 0 for a record that was not sent yet.</summary>
    public int Amends { get; init; }

    /// <summary>Who discarded an earlier draft of it, when and why; null where nobody did.</summary>
    public string? Earlier { get; init; }

    public required LocalisedText Title { get; init; }

    public LocalisedText? Hint { get; init; }

    public LocalisedText? LastActionsTitle { get; init; }

    public LocalisedText? ActionsTitle { get; init; }

    public LocalisedText? ClosingStatement { get; init; }

    /// <summary>UTC, when the supervisee saved what is theirs to write; null where they wrote nothing yet.</summary>
    public DateTime? TheirsSavedAt { get; init; }

    public required AutosaveForm Autosave { get; init; }

    /// <summary>From which session last time's actions are; null where there are none.</summary>
    public string? LastFrom { get; init; }

    public required IReadOnlyList<LastActionRow> LastActions { get; init; }

    public required LocalisedText CasesTitle { get; init; }

    public required IReadOnlyList<CaseFields> Cases { get; init; }

    public required IReadOnlyList<SectionFields> Sections { get; init; }

    public required IReadOnlyList<ActionRow> Actions { get; init; }

    public required ActionRow EmptyAction { get; init; }

    public required IReadOnlyList<HintLine> Hints { get; init; }

    public required IReadOnlyList<WhoSees> WhoSees { get; init; }

    /// <summary>What the two had put on the agenda of the session.</summary>
    public required IReadOnlyList<AgendaLine> Agenda { get; init; }

    /// <summary>What follows when it is sent, by the policy.</summary>
    public required IReadOnlyList<string> WhatFollows { get; init; }
}
