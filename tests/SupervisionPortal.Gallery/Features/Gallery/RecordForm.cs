using System.ComponentModel.DataAnnotations;

namespace SupervisionPortal.Gallery.Features.Gallery;

public sealed class RecordForm
{
    public List<string?> Answers { get; set; } = [];

    public string? CarriesOn { get; set; }

    [MaxLength(4000)]
    public string? Management { get; set; }

    public string? Worries { get; set; }

    public string? Working { get; set; }

    public string? Child { get; set; }

    public string? Mediation { get; set; }

    public bool NothingToRaise { get; set; }

    public List<ActionRow> Actions { get; set; } = [];

    public static RecordForm Example() => new()
    {
        Answers = ["Done", "CarryOn", null],
        CarriesOn = "Surgery wants the consent form in writing; sent on 18 November.",
        Management = "14 cases for 0.6 of a post, against a guide of 11. Two are ready to step down. Court statement for C-2304 is on track.",
        Worries = "Dad came to the house twice against the safety plan. Mum says she could not send him away.",
        Working = "School attendance back to 96%. Grandmother collects on Fridays and rings if worried.",
        Child = "K: “I want to know who is coming before they come.” T drew the house with two locks.",
        Actions =
        [
            new() { What = "Request legal planning meeting for C-2291", Why = "Safety plan broken twice; K asked to know who is coming", Who = "Callum", By = "Fri 28 Nov 2025" },
            new() { What = "Move C-1790 to the step-down panel", Who = "Ruth", By = "Wed 3 Dec 2025" },
        ],
    };
}
