namespace SupervisionPortal.Web.Features.Records;

/// <param name="Who">Empty where nobody was named.</param>
/// <param name="ByWhen">Null where no day was set.</param>
public sealed record ReadingAction(string What, string? Why, string Who, DateOnly? ByWhen);
