using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Web.Features.Cases;

/// <param name="Heading">Null: the policy has that heading no more.</param>
/// <param name="StaysHere">It is about the worker, not the family, or private: left out of what goes to the case system.</param>
public sealed record DiscussionPart(LocalisedText? Heading, string Text, bool StaysHere);
