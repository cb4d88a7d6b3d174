using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Domain.Records;

/// <summary>
/// What the supervisee writes of a session's record: the headings that the template leaves to them. The supervisor reads it beside their own draft and
/// sends both as one record. It counts its saves, so that nothing is sent that was not read, and two windows never overwrite each other.
/// </summary>
public sealed class OwnPart : TenantRow
{
    private OwnPart()
    {
    }

    /// <summary>An empty one: revision 0.</summary>
    public OwnPart(Guid sessionId, Guid superviseeId)
    {
        SessionId = sessionId;
        SuperviseeId = superviseeId;
    }

    public Guid SessionId { get; private set; }

    public Guid SuperviseeId { get; private set; }

    /// <summary>The answers of a <see cref="RecordContent"/> as JSON; empty before the first save.</summary>
    public string Content { get; private set; } = "";

    /// <summary>How often it was saved: a save must name the revision it started from.</summary>
    public int Revision { get; private set; }

    /// <summary>UTC; null before the first save.</summary>
    public DateTime? SavedAt { get; private set; }

    /// <summary>UTC, when it last became part of a sent record; null where it never did.</summary>
    public DateTime? SentAt { get; private set; }

    public IReadOnlyList<Answer> Answers => Content.Length == 0 ? [] : RecordContent.FromJson(Content).Answers;

    /// <summary>The headings of a record that are the supervisee's to fill in.</summary>
    public static IEnumerable<FormSection> SectionsOf(RecordForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Sections.Where(section => section.FilledBy == HeadingWriter.Supervisee);
    }

    /// <summary>Until the record is sent, and again while the supervisor amends it.</summary>
    /// <param name="record">Of the session; null before it is begun.</param>
    /// <param name="isBeingWritten">The supervisor has a draft of it.</param>
    public static Refusal? WhyNotWrite(Session session, SupervisionRecord? record, bool isBeingWritten, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(actor);
        return !actor.Is(Relation.Supervisee) ? Refusal.OnlyTheSupervisee
            : !session.IsRecorded ? Refusal.KindIsNotRecorded
            : session.Status is SessionStatus.Cancelled or SessionStatus.Missed ? Refusal.NotYetHeld
            : record is null || record.State is RecordState.Draft or RecordState.Discarded ? null
            : record.IsFinal ? Refusal.AlreadyFinal
            : isBeingWritten ? null
            : Refusal.RecordIsSent;
    }

    /// <returns>False where it was saved elsewhere since <paramref name="basedOn"/>: nothing was changed.</returns>
    public bool TrySave(IReadOnlyList<Answer> answers, int basedOn, DateTime now)
    {
        if (basedOn != Revision)
        {
            return false;
        }

        var json = new RecordContent { Answers = [.. answers.Where(answer => answer.Text.Length > 0)] }.ToJson();
        if (!string.Equals(json, Content, StringComparison.Ordinal))
        {
            Content = json;
            Revision++;
        }

        SavedAt = now;
        return true;
    }

    /// <summary>It went out as part of the record. A save at the same moment finds the row changed, and is told.</summary>
    public void Send(DateTime now) => SentAt = now;
}
