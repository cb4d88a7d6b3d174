using Microsoft.AspNetCore.Mvc.Rendering;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>One row of the actions as they are typed.</summary>
public sealed record ActionRow
{
    /// <summary>Null in a row that was just added: the server names it.</summary>
    public Guid? Id { get; init; }

    public string? What { get; init; }

    public string? Why { get; init; }

    public Guid? Who { get; init; }

    /// <summary>As it is shown or was typed.</summary>
    public string? ByWhen { get; init; }

    /// <summary>It carries one of last time's actions on, and leaves the list only when that is answered otherwise.</summary>
    public bool IsCarriedOn { get; init; }

    public required IReadOnlyList<SelectListItem> People { get; init; }
}
