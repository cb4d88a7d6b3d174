using SupervisionPortal.Web.Shared.Pairs;

namespace SupervisionPortal.Web.Features.Schedule;

/// <summary>The supervisee's page: dates to answer, and what stands already.</summary>
/// <param name="Pair">Null where nobody supervises them.</param>
public sealed record AnswerPage(Pair? Pair)
{
    public IReadOnlyList<AnswerRow> ToAnswer { get; init; } = [];

    public IReadOnlyList<StandingDate> Standing { get; init; } = [];

    /// <summary>Nothing was saved: the concerns changed since the page was opened.</summary>
    public bool IsWarned { get; init; }

    public IReadOnlyCollection<Guid> Chosen { get; init; } = [];
}
