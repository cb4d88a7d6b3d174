using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Cases;

namespace SupervisionPortal.Web.Features.Cases;

/// <summary>One discussion of a case: what was written, what became of it.</summary>
public sealed record DiscussionPage(DiscussionFile File, DiscussionWords Words)
{
    public required IReadOnlyDictionary<Guid, PersonName> Names { get; init; }

    /// <summary>As it goes to the case system; null where the words cannot be read here.</summary>
    public string? CleanText { get; init; }

    /// <summary>The last day to enter it on the case system; null where the policy gives no number.</summary>
    public DateOnly? EnterBy { get; init; }

    public required IReadOnlyList<CaseOversight> Oversights { get; init; }

    /// <summary>Those a decision can be put to, the nearest first; empty where it is not the visitor's to ask, or nobody is above.</summary>
    public required IReadOnlyList<PersonName> Managers { get; init; }

    /// <summary>What was said of it, the oldest first.</summary>
    public required IReadOnlyList<DiscussionMove> Moves { get; init; }

    public bool IsOfTheTwo => File.Actor.IsOneOfTheTwo;

    public bool MayEnter => CaseDiscussion.WhyNotEnter(File.Actor) is null;

    public bool MayMark => CaseDiscussion.WhyNotMark(File.Actor) is null;

    public bool MayUnmark => File.Discussion.WhyNotUnmark(File.Actor) is null;
}
