using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Web.Features.OrganisationPeople;

/// <summary>The page on which a post is corrected, begun or ended.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Name">Their whole name.</param>
/// <param name="Post">The post at hand: the one corrected or ended, or the one that a new one follows; null for somebody who never had one.</param>
/// <param name="Supervises">How many they supervise today.</param>
/// <param name="Duties">How many duties beside the post they would lose by leaving.</param>
/// <param name="Form">What was typed, or what is stored.</param>
public sealed record PostPage<TForm>(Guid Person, string Name, Post? Post, StaffChoices Choices, int Supervises, int Duties, TForm Form);
