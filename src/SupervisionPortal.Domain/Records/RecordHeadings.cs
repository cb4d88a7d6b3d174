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

    /// <summary>The section that the cases belong to, or null where no section is about management.</summary>
    public FormSection? CaseSection => Form.Sections.FirstOrDefault(section => section.Function == SupervisionFunction.Management);

    /// <summary>The form for a role: the first that names the role, else the first for everybody.</summary>
    public static RecordHeadings For(PolicyForms forms, PostRole role) =>
        new(forms.Record.FirstOrDefault(form => form.AppliesTo.Contains(role)) ?? forms.Record.FirstOrDefault(form => form.AppliesTo.Count == 0) ?? DefaultHeadings.Record, forms.Case ?? DefaultHeadings.Case);

    /// <summary>The form a record was begun with, by its id; where the policy has it no more, the one for the role.</summary>
    public static RecordHeadings Of(PolicyForms forms, string formId, PostRole role) =>
        forms.Record.FirstOrDefault(form => form.Id == formId) is { } form ? new RecordHeadings(form, forms.Case ?? DefaultHeadings.Case) : For(forms, role);

    /// <summary>A prompt's key in a record's answers.</summary>
    public static string Key(FormSection section, FormPrompt prompt) => $"{section.Id}/{prompt.Id}";
}
