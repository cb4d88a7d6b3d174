using SupervisionPortal.Domain.Search;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Search;

/// <summary>One thing that was found.</summary>
/// <param name="Title">What it is: the words of the link.</param>
/// <param name="Note">More about it; null for nothing.</param>
/// <param name="State">Of a record; null otherwise.</param>
/// <param name="Excerpt">Where the words stand; null where the title says it.</param>
public sealed record SearchHit(string Url, string Title, string? Note, ShownState? State, Excerpt? Excerpt);
