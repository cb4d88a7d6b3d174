using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Web.Features.Observations;

/// <summary>How a supervisee sees a session that was observed, under its questions.</summary>
/// <param name="GivenAt">UTC; null while they write.</param>
public sealed record ViewReading(IReadOnlyList<(LocalisedText Question, string Text)> Answers, DateTime? GivenAt)
{
    public static ViewReading Of(SuperviseesView view, OutlineForm form)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(form);
        var written = view.Answers.ToDictionary(answer => answer.Prompt, answer => answer.Text);
        return new ViewReading([.. form.Sections.Where(section => written.ContainsKey(section.Id)).Select(section => (section.Title, written[section.Id]))], view.GivenAt);
    }
}
