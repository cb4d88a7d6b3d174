using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using SupervisionPortal.Domain.Concerns;

namespace SupervisionPortal.Web.Features.Concerns;

/// <summary>What is said with a move of a concern.</summary>
public sealed class WordForm
{
    public string? Text { get; set; }

    /// <summary>How it ended; of a resolution alone.</summary>
    public ConcernOutcome? Outcome { get; set; }

    [BindNever]
    [ValidateNever]
    public ConcernPage? Page { get; set; }

    [BindNever]
    [ValidateNever]
    public ConcernVerb Verb { get; set; }
}
