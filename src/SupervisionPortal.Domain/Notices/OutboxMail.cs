namespace SupervisionPortal.Domain.Notices;

/// <summary>
/// That a notice is to be mailed: written in the notice's own transaction. What is due to one person at the same time travels in one mail,
/// under the row that leads it; the leader's id is the mail's for ever, so that a mail sent twice is known as one.
/// </summary>
public sealed class OutboxMail : TenantRow
{
    /// <summary>
    /// Before the first attempt is repeated. It also covers the attempt itself: who takes a mail has this long, and nobody else
    /// tries meanwhile.
    /// </summary>
    public static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(5);

    public static readonly TimeSpan LongestPause = TimeSpan.FromHours(4);

    private OutboxMail()
    {
    }

    /// <param name="dueAt">UTC: not to be sent before.</param>
    public OutboxMail(Guid noticeId, Guid personId, DateTime dueAt)
    {
        NoticeId = noticeId;
        PersonId = personId;
        DueAt = dueAt;
    }

    public Guid NoticeId { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>The row under which it travels, itself for the leader; null while it is not bundled.</summary>
    public Guid? LeaderId { get; private set; }

    /// <summary>Of the leader.</summary>
    public int Attempts { get; private set; }

    /// <summary>UTC, of the leader: the next attempt, and until then nobody else's. Null on all others.</summary>
    public DateTime? NextAttemptAt { get; private set; }

    /// <summary>Of the leader: why the last attempt failed; null where none did.</summary>
    public MailFailure? Failure { get; private set; }

    /// <summary>UTC; null until a server took it, or the folder.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>UTC; set where it need not be sent any more: the person has left, or has read it in the portal.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    public bool IsWaiting => SentAt is null && WithdrawnAt is null;

    /// <summary>The pause after so many attempts: it doubles, up to <see cref="LongestPause"/>, without end.</summary>
    public static TimeSpan PauseAfter(int attempts)
    {
        var pause = FirstPause;
        for (var doubled = 1; doubled < attempts && pause < LongestPause; doubled++)
        {
            pause *= 2;
        }

        return pause < LongestPause ? pause : LongestPause;
    }

    /// <summary>Joins the mail this row leads.</summary>
    /// <exception cref="InvalidOperationException">It travels already, or is not to travel.</exception>
    public void TravelUnder(OutboxMail leader, DateTime now)
    {
        if (LeaderId is not null || !IsWaiting || leader.PersonId != PersonId)
        {
            throw new InvalidOperationException("A notice is mailed once, to its own person.");
        }

        LeaderId = leader.Id;
        if (leader.Id == Id)
        {
            NextAttemptAt = now;
        }
    }

    public void Withdraw(DateTime now)
    {
        if (IsWaiting)
        {
            WithdrawnAt = now;
        }
    }

    /// <summary>Takes the mail for an attempt. Whoever saves this first has it.</summary>
    /// <returns>False where it is not due for one.</returns>
    public bool TryTake(DateTime now)
    {
        if (LeaderId != Id || !IsWaiting || NextAttemptAt > now)
        {
            return false;
        }

        Attempts++;
        NextAttemptAt = now + PauseAfter(Attempts);
        return true;
    }

    public void Arrive(DateTime now)
    {
        SentAt ??= now;
        NextAttemptAt = null;
    }

    public void Fail(MailFailure failure) => Failure = failure;
}
