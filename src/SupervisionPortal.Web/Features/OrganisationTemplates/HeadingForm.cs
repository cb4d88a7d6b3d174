using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Templates;

namespace SupervisionPortal.Web.Features.OrganisationTemplates;

/// <summary>A heading of a template, new or changed.</summary>
public sealed class HeadingForm
{
    /// <summary>The mark of the heading as it was when the form was shown: nobody else's change is written over unseen. Blank for a new one.</summary>
    public string? Seen { get; set; }

    /// <summary>By language.</summary>
    public Dictionary<string, string?> Title { get; set; } = [];

    /// <inheritdoc cref="Title"/>
    public Dictionary<string, string?> Hint { get; set; } = [];

    /// <inheritdoc cref="Title"/>
    public Dictionary<string, string?> Text { get; set; } = [];

    public SupervisionFunction? Function { get; set; }

    public bool Required { get; set; }

    public HeadingReaders ReadBy { get; set; }

    public HeadingWriter FilledBy { get; set; }

    public bool ChildsView { get; set; }

    public bool Why { get; set; }

    public bool AboutWorker { get; set; }

    public bool PlanReview { get; set; }

    public RecordAspect? Asks { get; set; }

    public List<QuestionForm> Questions { get; set; } = [];

    [BindNever]
    [ValidateNever]
    public HeadingPage? Page { get; set; }
}
