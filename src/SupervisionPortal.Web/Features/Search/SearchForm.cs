namespace SupervisionPortal.Web.Features.Search;

public sealed class SearchForm
{
    /// <summary>What is looked for, as typed.</summary>
    public string? Words { get; set; }
}
