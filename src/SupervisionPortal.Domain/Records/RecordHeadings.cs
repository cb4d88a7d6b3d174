using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Domain.Records;

/// <summary>The headings one record is written under: the policy's own where it prints any, else the portal's. Every section has at least one prompt.</summary>
public sealed class RecordHeadings
{
    private RecordHeadings(RecordForm form, CaseForm cases)
    {
        Form = form with { Sections = [.. form.Sections.Select(section => section.Prompts.Count > 0 ? section : section with { Prompts = [DefaultHeadings.WhatWeDiscussed] })] };
        Case = cases;
    }

    public RecordForm Form { get; }

    public CaseForm Case { get; }

    /// <summary>The form of a new record about somebody in that role.</summary>
    public static RecordHeadings For(PolicyForms forms, PostRole role) => new(forms.RecordFor(role) ?? DefaultHeadings.Record, forms.Case ?? DefaultHeadings.Case);

    /// <summary>The form a record was begun with, by its id; where the policy has it no more, the one for the role.</summary>
    public static RecordHeadings Of(PolicyForms forms, string formId, PostRole role) =>
        forms.Record.FirstOrDefault(form => form.Id == formId) is { } form ? new RecordHeadings(form, forms.Case ?? DefaultHeadings.Case) : For(forms, role);

    /// <summary>What is asked about a case: about its plan only where the plan was reviewed, or something was written already.</summary>
    public IEnumerable<CaseHeading> Asked(CaseEntry entry) => Case.Headings.Where(heading => !heading.PlanReview || entry.PlanReviewed || entry.Read(heading.Id) is not null);

    /// <summary>The content with what the supervisee wrote under the headings that are theirs, in place of whatever stood there.</summary>
    /// <param name="own">Null: they never wrote any of it, and what stands there stays.</param>
    public RecordContent Taking(RecordContent content, OwnPart? own)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (own is not { Revision: > 0 })
        {
            return content;
        }

        var keys = OwnKeys();
        return keys.Count == 0 ? content : content with
        {
            Answers = [.. content.Answers.Where(answer => !keys.Contains(answer.Prompt)), .. own.Answers.Where(answer => keys.Contains(answer.Prompt))],
        };
    }

    /// <summary>The keys of the prompts that are the supervisee's to answer.</summary>
    public HashSet<string> OwnKeys() => OwnPart.SectionsOf(Form).SelectMany(section => section.Prompts.Select(prompt => Key(section, prompt))).ToHashSet(StringComparer.Ordinal);

    /// <summary>The headings the template requires under which nothing stands: at their first question. A case that was not written has none.</summary>
    public IEnumerable<ContentFault> Missing(RecordContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        foreach (var section in Form.Sections.Where(section => section.Required && !content.NothingToRaise.Contains(section.Id)))
        {
            if (content.AnswersUnder(section.Id).All(answer => string.IsNullOrWhiteSpace(answer.Text)))
            {
                yield return new ContentFault(
                    ContentPlace.Answer(Key(section, section.Prompts[0])).Part(nameof(Answer.Text)),
                    section.FilledBy == HeadingWriter.Supervisee ? ContentFaultKind.RequiredOfSupervisee : ContentFaultKind.Required);
            }
        }

        foreach (var entry in content.Cases.Where(entry => !entry.IsBlank))
        {
            foreach (var heading in Asked(entry).Where(heading => heading.Required && string.IsNullOrWhiteSpace(entry.Read(heading.Id))))
            {
                yield return new ContentFault(ContentPlace.Case(entry.CaseId, heading.Id).Part(nameof(Answer.Text)), ContentFaultKind.Required);
            }
        }
    }

    /// <summary>The content as somebody reads it to whom some headings are not shown: nothing under them is left, and nothing tells whether there was anything.</summary>
    /// <param name="shows">Whether headings with such readers are shown.</param>
    public RecordContent Shown(RecordContent content, Func<HeadingReaders, bool> shows)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(shows);
        var sections = Form.Sections.Where(section => !shows(section.ReadBy)).Select(section => section.Id).ToHashSet(StringComparer.Ordinal);
        var headings = Case.Headings.Where(heading => !shows(heading.ReadBy)).Select(heading => heading.Id).ToHashSet(StringComparer.Ordinal);
        return sections.Count + headings.Count == 0 ? content : content with
        {
            Answers = [.. content.Answers.Where(answer => !sections.Contains(answer.Prompt.Split('/')[0]))],
            NothingToRaise = [.. content.NothingToRaise.Where(section => !sections.Contains(section))],
            Cases = [.. content.Cases.Select(entry => entry with { Answers = [.. entry.Answers.Where(answer => !headings.Contains(answer.Prompt))] })],
        };
    }

    /// <summary>Whether anything of it is not shown to somebody.</summary>
    /// <param name="shows">Whether headings with such readers are shown.</param>
    public bool Withholds(Func<HeadingReaders, bool> shows)
    {
        ArgumentNullException.ThrowIfNull(shows);
        return Form.Sections.Any(section => !shows(section.ReadBy)) || Case.Headings.Any(heading => !shows(heading.ReadBy));
    }

    /// <summary>A prompt's key in a record's answers.</summary>
    public static string Key(FormSection section, FormPrompt prompt) => $"{section.Id}/{prompt.Id}";
}
