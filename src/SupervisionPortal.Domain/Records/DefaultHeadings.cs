using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Domain.Records;

/// <summary>The portal's own headings, for a policy that prints none: the four functions, and a case as Signs of Safety asks about it.</summary>
public static class DefaultHeadings
{
    /// <summary>The id of the one prompt of a section that a policy gives no questions.</summary>
    public const string Discussed = "discussed";

    public static readonly FormPrompt WhatWeDiscussed = new(Discussed, Words("What we discussed"), null, ChildsView: false);

    public static readonly RecordForm Record = new(
        "four-functions",
        Words("Record of supervision"),
        null,
        [],
        null,
        [
            Section("management", SupervisionFunction.Management, "Management", "Casework, workload, standards and decisions."),
            Section("development", SupervisionFunction.Development, "Development", "Skills, knowledge, feedback from observation."),
            Section("support", SupervisionFunction.Support, "Support", "How the work is landing. Write only what both are content to have written."),
            Section("mediation", SupervisionFunction.Mediation, "Mediation", "Between the worker, the team and the organisation: policy, change, resources, complaints."),
        ],
        null,
        null,
        []);

    public static readonly CaseForm Case = new(
        "case",
        Words("Cases"),
        null,
        null,
        [
            Heading("worries", "What worries us"),
            Heading("working-well", "What is working well") with { Asks = RecordAspect.Strengths },
            Heading("needs-to-happen", "What needs to happen, and why") with { Why = true },
            Heading("hypothesis", "What it might mean (hypothesis)") with { Asks = RecordAspect.Reflection },
            Heading("childs-view", "What the child says or shows") with { Hint = Words("In the child’s own words if you can."), ChildsView = true },
            Heading("worker-impact", "How this case is for the worker") with { AboutWorker = true, Asks = RecordAspect.Wellbeing },
        ],
        null);

    private static FormSection Section(string id, SupervisionFunction function, string title, string hint) =>
        new(id, function, Words(title), Words(hint), [WhatWeDiscussed]);

    private static CaseHeading Heading(string id, string label) => new(id, Words(label), null, ChildsView: false, Why: false, AboutWorker: false, PlanReview: false);

    private static LocalisedText Words(string english) => new(new Dictionary<string, string> { [LocalisedText.English] = english });
}
