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

    /// <summary>A prompt's key in a record's answers.</summary>
    public static string Key(FormSection section, FormPrompt prompt) => $"{section.Id}/{prompt.Id}";
}
