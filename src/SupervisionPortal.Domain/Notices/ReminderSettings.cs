namespace SupervisionPortal.Domain.Notices;

/// <summary>
/// What an organisation is reminded of and when. No policy says it: the numbers without a row are the portal's own, and the organisation may
/// change each or switch it off.
/// </summary>
public sealed class ReminderSettings : TenantRow
{
    public const int LongestWait = 60;
    public const int LongestBefore = 20;

    /// <summary>Working days before a session on which both are reminded; 0 is the day itself, null: never.</summary>
    public int? BeforeSession { get; private set; } = 2;

    /// <summary>
    /// Working days after which the supervisee is reminded of a record that waits without a window; null: never. Where the policy gives a
    /// window, the window speaks.
    /// </summary>
    public int? WaitingSupervisee { get; private set; } = 5;

    /// <summary>Working days after which the supervisor is told that such a record still waits; null: never.</summary>
    public int? WaitingSupervisor { get; private set; } = 10;

    /// <exception cref="ArgumentOutOfRangeException">A number is negative or beyond what the form offers.</exception>
    public void Choose(int? beforeSession, int? waitingSupervisee, int? waitingSupervisor)
    {
        Check(beforeSession, 0, LongestBefore);
        Check(waitingSupervisee, 1, LongestWait);
        Check(waitingSupervisor, 1, LongestWait);
        BeforeSession = beforeSession;
        WaitingSupervisee = waitingSupervisee;
        WaitingSupervisor = waitingSupervisor;
    }

    private static void Check(int? days, int least, int most)
    {
        if (days < least || days > most)
        {
            throw new ArgumentOutOfRangeException(nameof(days), days, "Not a number of working days the portal reminds after.");
        }
    }
}
