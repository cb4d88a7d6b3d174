using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace SupervisionPortal.Web.Features.OrganisationTemplates;

/// <summary>The words of a template beside its headings, by language.</summary>
public sealed class WordingForm
{
    public Dictionary<string, string?> Title { get; set; } = [];

    public Dictionary<string, string?> Hint { get; set; } = [];

    public Dictionary<string, string?> ClosingStatement { get; set; } = [];

    [BindNever]
    [ValidateNever]
    public OpenTemplate? Open { get; set; }
}
