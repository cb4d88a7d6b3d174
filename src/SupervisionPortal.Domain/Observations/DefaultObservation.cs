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

    private static OutlineSection Section(string id, string title, string? hint) => new(id, Words(title), hint is null ? null : Words(hint), null);

    private static LocalisedText Words(string english) => new(new Dictionary<string, string> { [LocalisedText.English] = english });
}
