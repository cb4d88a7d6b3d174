namespace SupervisionPortal.Domain.Sessions;

/// <summary>
/// A day in somebody's diary that something was booked on. Whoever books looks at its version first and stamps it anew with the booking: of
/// two bookings that looked at the same day only one is saved, the other looks again and is warned.
/// </summary>
public sealed class DiaryDay : TenantRow
{
    private DiaryDay()
    {
    }

    public DiaryDay(Guid personId, DateOnly on)
    {
        PersonId = personId;
        On = on;
    }

    public Guid PersonId { get; private set; }

    public DateOnly On { get; private set; }

    /// <summary>How often something was booked on it or moved to it.</summary>
    public int Bookings { get; private set; }

    public void Stamp() => Bookings++;
}
