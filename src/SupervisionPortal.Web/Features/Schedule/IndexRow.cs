namespace SupervisionPortal.Web.Features.Schedule;

/// <summary>How far one supervisee's months are planned.</summary>
/// <param name="PlannedUntil">The last day that is booked; null where nothing is.</param>
/// <param name="Waiting">Dates that wait for the supervisee's answer.</param>
/// <param name="Asked">Dates for which another time is asked.</param>
/// <param name="ToAnswer">Moves the supervisee proposes.</param>
/// <param name="Drafted">Dates that are laid and not sent.</param>
public sealed record IndexRow(Guid PersonId, string Name, int Booked, DateOnly? PlannedUntil, int Waiting, int Asked, int ToAnswer, int Drafted)
{
    /// <summary>What the link to the schedule says: the text of Index.{this}.</summary>
    public string Do(DateOnly horizon) => Asked + ToAnswer > 0 ? "Answer" : Drafted > 0 ? "Send" : Waiting > 0 || PlannedUntil >= horizon.AddMonths(-1) ? "Open" : "Plan";
}
