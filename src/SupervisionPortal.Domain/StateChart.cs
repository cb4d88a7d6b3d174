using System.Text;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.Concerns;
using SupervisionPortal.Domain.Files;
using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Domain;

/// <summary>The portal's state machines written down from their tables, for people to read: docs/states.md is this text.</summary>
public static class StateChart
{
    public static string Markdown()
    {
        var text = new StringBuilder();
        Line(text, "# States");
        Line(text, "");
        Line(text, "Written by `scripts/portal.sh states` from the tables in the code; a test fails when this page is not current. A move that is not listed");
        Line(text, "is refused, always. Every move is kept with who made it, when and why.");
        Write(text, "A session", SessionStatus.Planned, Session.States, "It is booked as planned. What fell through stays visible; a new booking follows.");
        Write(
            text,
            "A proposed date",
            ProposalState.Drafted,
            SessionProposal.States,
            "A date that one of the two proposes to the other. A date of the planned schedule is drafted for the supervisor first; a move of an agreed session begins as proposed. Agreed, it becomes a planned session, or moves the one it is about. The portal overtakes what nobody answered before its day.");
        Write(
            text,
            "A record",
            RecordState.Draft,
            SupervisionRecord.States,
            "The supervisor of a held one-to-one begins it as a draft, which only its writers see; one begun by mistake is discarded, with the reason, and can be begun again. An amendment that was not sent is discarded without a trace in what was sent. Accepted by lapse is never called signed: it comes about by the policy's window alone, from the instant the window ended. What the supervisee adds afterwards (a note, a late signature, a late disagreement) is kept beside the record and moves nothing.");
        Write(
            text,
            "A hand-over",
            HandOverState.ToOffer,
            HandOver.States,
            "It begins when a supervision file passes to somebody else; rights, dates and bookings have passed with the day. Where who held it has left, the portal offers it with the list of what is open.");
        Write(
            text,
            "A concern",
            ConcernState.Raised,
            Concern.States,
            "It is raised with the next tier of management, or where it is about that person, with their manager. Each escalation waits with the tier above until it is acknowledged there.");
        Write(
            text,
            "A decision under oversight",
            OversightState.Asked,
            CaseOversight.States,
            "The supervisor puts a decision about a case to a named manager above them, who reads that decision and nothing else of the record. That it was read is kept; asked for more, it waits for the supervisor.");
        Write(
            text,
            "An observation of practice",
            ObservationState.Planned,
            Observation.States,
            "Worker or supervisor names a day, and the other of worker and observer agrees. The observer says that it took place and who allowed it, writes the report and signs it by sharing it. Once the feedback was talked over, the worker signs it, or signs that they see it another way. One whose report was written outside the portal is recorded as on paper, and stays that.");
        Write(
            text,
            "An agreement",
            AgreementState.Begun,
            SupervisionAgreement.States,
            "Either of the two begins it, and each proposes until both want the same text; a text is settled when the other accepts it, and in force when both have signed it. One signed on paper is recorded as signed at once, and labelled so. A review lets it stand when both sign that it does; a new text is a new agreement, which supersedes the one before when both have signed it.");
        return text.ToString();
    }

    private static void Write<TState, TVerb>(StringBuilder text, string title, TState first, StateTable<TState, TVerb> table, string about)
        where TState : struct, Enum
        where TVerb : struct, Enum
    {
        Line(text, "");
        Line(text, $"## {title}");
        Line(text, "");
        Line(text, about);
        Line(text, "");
        Line(text, "```mermaid");
        Line(text, "stateDiagram-v2");
        Line(text, $"    [*] --> {first}");
        foreach (var (from, verb, to) in table.Moves)
        {
            Line(text, $"    {from} --> {to}: {Words(verb)}");
        }

        foreach (var end in Enum.GetValues<TState>().Where(state => table.Moves.All(move => !Same(move.From, state) || Same(move.To, state))))
        {
            Line(text, $"    {end} --> [*]");
        }

        Line(text, "```");
        Line(text, "");
        Line(text, "| from | what happens | to |");
        Line(text, "|---|---|---|");
        foreach (var (from, verb, to) in table.Moves)
        {
            Line(text, $"| {Words(from)} | {Words(verb)} | {Words(to)} |");
        }
    }

    private static bool Same<TState>(TState one, TState other)
        where TState : struct, Enum => EqualityComparer<TState>.Default.Equals(one, other);

    // The same on every system: the page is compared byte by byte.
    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');

    /// <summary>"ClosedWithBothViews" as "closed with both views".</summary>
    private static string Words<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((letter, at) => at > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : char.ToLowerInvariant(letter).ToString()));
}
