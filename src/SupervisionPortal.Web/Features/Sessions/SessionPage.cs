using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Agenda;
using SupervisionPortal.Web.Shared.Obligations;

namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>One session: its facts, what became of it, and what the visitor may do.</summary>
/// <param name="State">Null for a held session that no date asked for: it is held, neither late nor on time.</param>
/// <param name="Today">The organisation's day.</param>
public sealed record SessionPage(SessionAtHand AtHand, ShownState? State, DateOnly Today)
{
    public required IReadOnlyList<SessionMove> Moves { get; init; }

    /// <summary>Whoever moved it, by id.</summary>
    public required IReadOnlyDictionary<Guid, PersonName> Names { get; init; }

    /// <summary>What it would answer, or what came of it.</summary>
    public required IReadOnlyList<Duty> Duties { get; init; }

    public required IReadOnlyList<DiscussedCase> Cases { get; init; }

    /// <summary>Null where there is none, or not for this visitor.</summary>
    public SupervisionRecord? Record { get; init; }

    /// <summary>A record exists, though perhaps not for this visitor.</summary>
    public bool HasRecord { get; init; }

    /// <summary>Another one-to-one is booked before it, and answers what is due.</summary>
    public bool HasEarlierBooking { get; init; }

    /// <summary>A move of it that the two have not settled yet, or null.</summary>
    public SessionProposal? Proposal { get; init; }

    /// <summary>What stands on its agenda, for the two; empty for everybody else.</summary>
    public required IReadOnlyList<AgendaLine> Agenda { get; init; }

    /// <summary>Where the visitor writes what is theirs of the record; null where no heading is, or it is closed.</summary>
    public string? OwnPartUrl { get; init; }

    public bool MayPrepare => Session.Status == SessionStatus.Planned && Session.IsOneOfTheTwo(AtHand.Actor);

    /// <summary>The other of the two booked or moved it last, and the visitor has not agreed yet.</summary>
    public bool MayAgree => Session.WhyNotAgree(AtHand.Actor) is null
        && Moves.FirstOrDefault(move => move.Verb is SessionVerb.Plan or SessionVerb.Move)?.ById != AtHand.Actor.PersonId;

    public Session Session => AtHand.Session;

    public bool MayHold => Session.WhyNotHold(AtHand.Actor) is null;

    public bool MayMove => Session.WhyNotMove(AtHand.Actor) is null;

    public bool MayCancel => Session.WhyNotCancel(AtHand.Actor) is null;

    public bool MayMiss => Session.WhyNotMiss(AtHand.Actor, Today) is null;

    public bool MayReturn => Session.WhyNotReturn(AtHand.Actor) is null;

    /// <summary>It is still to be made good, and the visitor is one of those who book.</summary>
    public bool MayRebook => Duties.Any(duty => duty.Group.Main.Kind == ObligationKind.RebookSession) && AtHand.Actor.IsOneOfTheTwo;

    /// <summary>Planned for a day that is too late for what it would answer.</summary>
    public bool IsAfterDue => Session.Status == SessionStatus.Planned && Duties.Any(duty => duty.DueOn < Session.PlannedFor);

    public bool MayBeginRecord => !HasRecord && Session.WhyNotRecord(AtHand.Actor) is null;

    public bool MayContinueRecord => Record is { State: RecordState.Draft } draft && draft.IsWriter(AtHand.Actor);

    public bool AsksWhatBecameOfIt => Session.IsUnaccountedFor(Today) && Session.IsOneOfTheTwo(AtHand.Actor);
}
