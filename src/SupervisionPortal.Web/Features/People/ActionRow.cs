using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Web.Features.People;

/// <param name="Owner">Null while nobody was chosen.</param>
/// <param name="Reported">What one of the two said of it last; null where nobody did.</param>
public sealed record ActionRow(Guid Id, string What, string? Why, string? Owner, DateOnly? ByWhen, DateOnly AgreedOn, string AgreedInUrl, ActionOutcome Outcome, string? OutcomeWhy, ActionStanding? Reported);
