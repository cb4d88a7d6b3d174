using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace SupervisionPortal.Web.Features.Oversight;

/// <summary>What is said to a decision under oversight.</summary>
public sealed class OversightForm
{
    /// <summary>Of the manager's answer alone.</summary>
    public AnswerKind? Answer { get; set; }

    public string? Text { get; set; }

    [BindNever]
    [ValidateNever]
    public OversightPage? Page { get; set; }
}
