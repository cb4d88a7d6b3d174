using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace SupervisionPortal.Web.Features.OrganisationTemplates;

/// <summary>The words of a template beside its headings, by language.</summary>
public sealed class WordingForm
{
    public Dictionary<string, string?> Title { get; set; } = [];

    public Dictionary<string, string?> Hint { get; set; } = [];

    /// <summary>Of a record or a case: above last time's actions.</summary>
    public Dictionary<string, string?> LastActionsTitle { get; set; } = [];

    /// <summary>Of a record or a case: above the new actions.</summary>
    public Dictionary<string, string?> ActionsTitle { get; set; } = [];

    public Dictionary<string, string?> ClosingStatement { get; set; } = [];

    [BindNever]
    [ValidateNever]
    public OpenTemplate? Open { get; set; }
}
