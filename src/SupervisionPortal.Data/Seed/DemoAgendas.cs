using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Data.Seed;

/// <summary>What people have prepared for the sessions of the next two weeks, and what stood on the agenda of the last ones.</summary>
internal sealed class DemoAgendas(DateTime now, DateOnly today, DemoIds ids)
{
    private const int DaysAhead = 14;
    private const int DaysBack = 21;

    private static readonly (string Text, SupervisionFunction? Function)[] FromSupervisees =
    [
        ("Two families moved into my area: how to share the visits", SupervisionFunction.Management),
        ("What I took from the training on direct work with children", SupervisionFunction.Development),
        ("A visit that stayed with me", SupervisionFunction.Support),
        ("The duty rota on Fridays", SupervisionFunction.Mediation),
        ("Leave over the new year", null),
    ];

    private static readonly (string Text, SupervisionFunction? Function)[] FromSupervisors =
    [
        ("How the plans we agreed last time are going", SupervisionFunction.Management),
        ("Observation of practice: when, and what to look at", SupervisionFunction.Development),
        ("How you are", SupervisionFunction.Support),
    ];

    private static readonly PreparationTexts[] Notes =
    [
        new("I keep putting off the call with the school, and I am not sure why.", "The drawing cards opened a conversation that words had not.", "Ask for a second visit before the review.", "Somebody to think through the chronology with."),
        new("Fewer questions about the child this month than about deadlines.", "Visits are on time again since the rota changed.", "Agree what can wait until after leave.", ""),
    ];

    public List<AgendaItem> Items { get; } = [];

    public List<PreparationNote> Preparation { get; } = [];

    /// <param name="sessions">All there are.</param>
    public void Prepare(IEnumerable<Session> sessions)
    {
        var number = 0;
        foreach (var session in sessions.Where(row => row.Kind == SessionKind.OneToOne).OrderBy(row => row.PlannedFor).ThenBy(row => row.Id))
        {
            if (session.Status == SessionStatus.Planned && session.PlannedFor >= today && session.PlannedFor <= today.AddDays(DaysAhead))
            {
                PutOn(session, number, fromSupervisee: 1 + (number % 3), fromSupervisor: number % 2);
                NoteDown(session, number++);
            }
            else if (session.Status == SessionStatus.Held && session.PlannedFor >= today.AddDays(-DaysBack))
            {
                PutOn(session, number++, fromSupervisee: 1, fromSupervisor: 1);
            }
        }
    }

    private void PutOn(Session session, int number, int fromSupervisee, int fromSupervisor)
    {
        var at = Earliest(session);
        var place = 1;
        for (var item = 0; item < fromSupervisee + fromSupervisor; item++)
        {
            var own = item < fromSupervisee;
            var texts = own ? FromSupervisees : FromSupervisors;
            var (text, function) = texts[(number + item) % texts.Length];
            Items.Add(ids.Name(new AgendaItem(session.Id, own ? session.SuperviseeId : session.SupervisorId, text, function, place++, at.AddMinutes(item))));
        }
    }

    private void NoteDown(Session session, int number)
    {
        var note = ids.Name(new PreparationNote(session.Id, number % 2 == 0 ? session.SuperviseeId : session.SupervisorId));
        note.TrySave(Notes[number % 2], 0, Earliest(session));
        Preparation.Add(note);
    }

    /// <summary>After it was booked and before now.</summary>
    private DateTime Earliest(Session session)
    {
        var booked = session.Moves.Min(move => move.At);
        return booked.AddHours(2) < now ? booked.AddHours(2) : booked;
    }
}
