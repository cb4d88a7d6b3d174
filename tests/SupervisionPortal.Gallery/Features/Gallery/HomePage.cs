using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Components;

namespace SupervisionPortal.Gallery.Features.Gallery;

public sealed record HomePage(IReadOnlyList<TodoLine> Overdue, IReadOnlyList<TodoLine> Due, IReadOnlyList<TodoLine> Later, IReadOnlyList<TeamRow> Team)
{
    private static readonly WhyShown Why = new("One-to-one in each calendar month.", ["The last one was held on Monday 22 September, so the next was due by the last day of October."])
    {
        Quote = "Once per calendar month for existing members of staff",
        Policy = "Westmere supervision policy, version 3 (adopted from the Central Bedfordshire pack)",
        Clause = "Frequency of supervision for workers",
        ClauseUrl = "/home#policy",
    };

    public static HomePage Example(bool closed) => new(
        [
            Line(ShownState.Overdue, "Aisha Begum", "hold a one-to-one", "Booked for this Thursday, 2pm. The October one was missed.", "25 days late", "Friday 31 October", new("Open booking", "/home")),
            Line(ShownState.Overdue, "Tom Hughes", "review the plan of case C-1842", "Child in need. Plan last reviewed on Thursday 14 August.", "11 days late", "Friday 14 November", new("Open case", "/home")),
            Line(ShownState.Overdue, "Tom Hughes", "rebook the session that was cancelled", "You cancelled on Wednesday 12 November: care hearing moved to that day.", "6 days late", "Wednesday 19 November", new("Find a time", "/home", true)),
        ],
        [
            Line(ShownState.Due, "Priya Raman", "hold the weekly one-to-one", "Tomorrow at 10am, Room 2.04. Priya has sent 3 agenda items.", "Tomorrow", "Wednesday 26 November", new("Prepare", "/home")),
            Line(ShownState.Due, "Callum Reid", "write the case record of Thursday’s session", "Draft saved yesterday at 5:42pm, 2 of 3 cases written.", "In 2 days", "Thursday 27 November", new("Continue draft", "/home", true)),
            Line(ShownState.Due, "Priya Raman", "sign the supervision agreement", "Priya has read it. It waits for both signatures.", "In 6 days", "Monday 1 December", new("Read and sign", "/home")),
        ],
        [
            Line(ShownState.ComingUp, "Daniel Okafor", "discuss case C-2207", "In care proceedings. Last discussed on Tuesday 18 November.", "In 3 weeks", "Thursday 18 December", new("Open case", "/home")),
            Line(ShownState.ComingUp, "Callum Reid", "hold a one-to-one", "Booked for Thursday 18 December, 10am.", "In 5 weeks", "Wednesday 31 December", new("Open booking", "/home")),
            Line(ShownState.Paused, "Jo Lister", "rebook the session of 11 November", "Jo is away sick since Monday 10 November. The 5 working days start when Jo is back.", "No date yet", "Starts when Jo is back", new("Record return", "/home")),
        ],
        [
            new("Aisha Begum", "Advanced practitioner", Marks("ttttxp"), new(2025, 9, 22), "Thursday 27 November, 2pm"),
            new("Callum Reid", "Social worker, 0.6 full time", Marks("thtttt"), new(2025, 11, 20), "Thursday 18 December, 10am"),
            new("Daniel Okafor", "Social worker", Marks("ttthtt"), new(2025, 11, 18), "Tuesday 16 December, 10am"),
            new("Jo Lister", "Support worker, away sick", Marks("tttttc"), new(2025, 10, 23), null),
        ]);

    private static TodoLine Line(ShownState state, string person, string what, string note, string when, string date, LineAction action) => new()
    {
        State = state, Person = person, PersonUrl = "/file", What = what, Note = note, When = when, Date = date, Action = action, Why = Why,
    };

    private static List<MonthMark> Marks(string states) =>
        [.. states.Zip(["Jun", "Jul", "Aug", "Sep", "Oct", "Nov"], (state, month) => new MonthMark(
            state switch { 't' => ShownState.HeldOnTime, 'h' => ShownState.HeldLate, 'x' => ShownState.Missed, 'c' => ShownState.Cancelled, _ => ShownState.Planned }, month))];
}
