using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using SupervisionPortal.Domain.Agreements;

namespace SupervisionPortal.Web.Features.Agreements;

public sealed class ReviewForm
{
    public ReviewReason? Reason { get; set; }

    /// <summary>What changed, in their words.</summary>
    public string? Why { get; set; }

    public ReviewOutcome? Outcome { get; set; }

    [BindNever]
    [ValidateNever]
    public AgreementFile? File { get; set; }

    /// <summary>The words under the signature that it stands.</summary>
    [BindNever]
    [ValidateNever]
    public string? Intent { get; set; }

    [BindNever]
    [ValidateNever]
    public string? SignedInAs { get; set; }
}
