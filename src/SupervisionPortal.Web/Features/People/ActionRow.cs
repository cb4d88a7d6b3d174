using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Web.Features.People;

/// <param name="Owner">Null while nobody was chosen.</param>
public sealed record ActionRow(string What, string? Why, string? Owner, DateOnly? ByWhen, DateOnly AgreedOn, Guid RecordId, ActionOutcome Outcome, string? OutcomeWhy);
