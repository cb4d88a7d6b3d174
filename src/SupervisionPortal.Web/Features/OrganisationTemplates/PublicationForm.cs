using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace SupervisionPortal.Web.Features.OrganisationTemplates;

/// <summary>Makes a changed template the one in force.</summary>
public sealed class PublicationForm
{
    /// <summary>The instant the working copy was last saved when the page was shown: nobody publishes what they have not seen.</summary>
    public string? Seen { get; set; }

    public string? Why { get; set; }

    [BindNever]
    [ValidateNever]
    public DraftPage? Page { get; set; }
}
