using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Domain.Observations;

/// <summary>The portal's own points of an observation, for a policy that prints none.</summary>
public static class DefaultObservation
{
    public static readonly OutlineForm Form = new(
        Words("Observation of practice"),
        null,
        [
            Section("relationships", "Building relationships", "With the child, the family, and those who work with them."),
            Section("communication", "Communication", "Listening, asking, saying plainly why we are here."),
            Section("childs-view", "The child’s view", "Was the child seen and heard? How was it kept?"),
            Section("risk", "Recognising and addressing risk", null),
            Section("critical-reflection", "Thinking on the spot", "What was rethought, and on what evidence."),
            Section("next-steps", "Next steps", "Does everybody know what follows, and when?"),
        ],
        null);

    /// <summary>Of a supervision session.</summary>
    public static readonly OutlineForm OfSupervision = new(
        Words("Observation of supervision"),
        null,
        [
            Section("agenda", "Agenda and preparation", "Whose agenda was it? Were last time’s actions taken up?"),
            Section("functions", "The four functions", "Management, development, support and mediation: where was the time spent?"),
            Section("reflection", "Thinking together", "Curiosity, hypotheses, challenge; was there room for what is hard?"),
            Section("child", "The child in the room", "How was the child’s view brought in?"),
            Section("relationship", "The relationship", "Strengths named, difference and power noticed, wellbeing asked about."),
            Section("decisions", "Decisions", "Is it clear what was decided, why, and by when?"),
        ],
        null);

    /// <summary>What whose session it was is asked (surrey §6).</summary>
    public static readonly OutlineForm View = new(
        Words("The supervisee’s view"),
        null,
        [
            Section("helped", "What helped you to think?", null),
            Section("missing", "What did you miss, or what was in the way?", null),
            Section("usual", "Was it like your other sessions?", "Being watched changes a session. What was otherwise?"),
            Section("wish", "What would you like more of, or less?", null),
        ],
        null);

    private static OutlineSection Section(string id, string title, string? hint) => new(id, Words(title), hint is null ? null : Words(hint), null);

    private static LocalisedText Words(string english) => new(new Dictionary<string, string> { [LocalisedText.English] = english });
}
