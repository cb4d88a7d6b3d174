using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using SupervisionPortal.Web.Shared.Autosave;

namespace SupervisionPortal.Web.Features.Observations;

/// <summary>The worker's reflection, as it is typed.</summary>
public sealed class ReflectionForm
{
    public int Revision { get; set; }

    public string? Text { get; set; }

    [BindNever]
    [ValidateNever]
    public ObservationFile? File { get; set; }

    [BindNever]
    [ValidateNever]
    public AutosaveForm? Autosave { get; set; }

    /// <summary>What stands there now, where another window saved since; null otherwise.</summary>
    [BindNever]
    [ValidateNever]
    public string? Saved { get; set; }
}
