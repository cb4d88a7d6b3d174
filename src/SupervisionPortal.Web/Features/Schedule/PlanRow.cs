namespace SupervisionPortal.Web.Features.Schedule;

/// <summary>What the page says of a row.</summary>
/// <param name="On">Null where what was typed cannot be read.</param>
/// <param name="DueOn">The last day the policy allows for it if the dates before it are held; null where it asks for none.</param>
/// <param name="Concerns">What speaks against it, in sentences.</param>
public sealed record PlanRow(DateOnly? On, DateOnly? DueOn, IReadOnlyList<string> Concerns);
