using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using SupervisionPortal.Domain.Concerns;

namespace SupervisionPortal.Web.Features.Concerns;

public sealed class NewConcernForm
{
    /// <summary>Becomes the concern's id: posted twice, it is raised once.</summary>
    public Guid FormId { get; set; }

    /// <summary>Whose supervision it is about; null: the visitor's own.</summary>
    public Guid? Person { get; set; }

    /// <summary>The record two disagree about, or null.</summary>
    public Guid? Record { get; set; }

    public ConcernAbout? About { get; set; }

    public string? Text { get; set; }

    /// <summary>It is about the line manager too, and goes to their manager.</summary>
    public bool PassesOver { get; set; }

    [BindNever]
    [ValidateNever]
    public NewConcernPage? Page { get; set; }
}
