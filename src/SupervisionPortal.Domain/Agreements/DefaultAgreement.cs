using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Domain.Agreements;

/// <summary>The portal's own headings of a supervision agreement, for a policy that prints none.</summary>
public static class DefaultAgreement
{
    public static readonly OutlineForm Form = new(
        Words("Supervision agreement"),
        null,
        [
            Section("purpose", "Purpose", "What supervision is for, for both of us."),
            Section("frequency", "How often, how long and where", "What we agree beside the interval, the length and the place above."),
            Section("responsibilities", "Responsibilities", "What each of us brings, and prepares."),
            Section("recording", "Recording", "Who writes, how soon, and where it is kept."),
            Section("ad-hoc", "Between sessions", "When and how we talk outside planned sessions."),
            Section("rearranging", "Cancelling and rearranging", "How a session is moved, and what follows when one falls through."),
            Section("agenda", "Setting the agenda", "How both of us put things on it."),
            Section("disagreements", "Disagreements and review", "What we do when we do not agree, and when we look at this again."),
            Section("values", "Values", "How we want to work together, difference and power included."),
            Section("confidentiality", "Confidentiality and its limits", "What stays between us, and what cannot."),
        ],
        null);

    private static OutlineSection Section(string id, string title, string hint) => new(id, Words(title), Words(hint), null);

    private static LocalisedText Words(string english) => new(new Dictionary<string, string> { [LocalisedText.English] = english });
}
