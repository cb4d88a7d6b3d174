using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Web.Features.OrganisationUnits;

/// <summary>A service or team, new or changed.</summary>
public sealed class UnitForm
{
    /// <summary>Becomes the id of a new one: posted twice, it is added once.</summary>
    public Guid FormId { get; set; }

    public string? Name { get; set; }

    /// <summary>The name in the organisation's second language; blank for none.</summary>
    public string? LocalName { get; set; }

    /// <summary>Asked for a new one alone.</summary>
    public UnitKind? Kind { get; set; }

    /// <summary>Where it belongs.</summary>
    public Guid? Parent { get; set; }

    [BindNever]
    [ValidateNever]
    public UnitPage? Page { get; set; }

    public string Named() => Name!.Trim();

    public string? LocallyNamed() => string.IsNullOrWhiteSpace(LocalName) ? null : LocalName.Trim();
}
