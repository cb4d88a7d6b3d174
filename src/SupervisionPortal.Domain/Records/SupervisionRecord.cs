using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Domain.Records;

/// <summary>
/// The record of one held session: written by the supervisor, issued to the supervisee, then signed, disputed or accepted by lapse.
/// Once final it cannot be changed; what comes later is kept beside it.
/// </summary>
public sealed class SupervisionRecord : TenantRow
{
    public const int NoteLength = 4000;

    public static readonly StateTable<RecordState, RecordVerb> States = new(
        (RecordState.Draft, RecordVerb.Issue, RecordState.Waiting),
        (RecordState.Draft, RecordVerb.Discard, RecordState.Discarded),
        (RecordState.Discarded, RecordVerb.Begin, RecordState.Draft),
        (RecordState.Waiting, RecordVerb.SignOff, RecordState.Signed),
        (RecordState.Waiting, RecordVerb.SignOffWithComment, RecordState.SignedWithComment),
        (RecordState.Waiting, RecordVerb.Disagree, RecordState.Disputed),
        (RecordState.Waiting, RecordVerb.Amend, RecordState.Waiting),
        (RecordState.Waiting, RecordVerb.DiscardAmendment, RecordState.Waiting),
        (RecordState.Waiting, RecordVerb.AcceptByLapse, RecordState.AcceptedByLapse),
        (RecordState.Disputed, RecordVerb.SignOff, RecordState.Signed),
        (RecordState.Disputed, RecordVerb.SignOffWithComment, RecordState.SignedWithComment),
        (RecordState.Disputed, RecordVerb.Amend, RecordState.Waiting),
        (RecordState.Disputed, RecordVerb.DiscardAmendment, RecordState.Disputed),
        (RecordState.Disputed, RecordVerb.CloseWithBothViews, RecordState.ClosedWithBothViews));

    private readonly List<RecordMove> _moves = [];
    private readonly List<RecordVersion> _versions = [];
    private readonly List<RecordSignature> _signatures = [];
    private readonly List<RecordNote> _notes = [];

    private SupervisionRecord()
    {
    }

    /// <summary>No verb leads out of it.</summary>
    public static bool IsFinalState(RecordState state) =>
        state is RecordState.Signed or RecordState.SignedWithComment or RecordState.AcceptedByLapse or RecordState.ClosedWithBothViews;

    /// <summary>Begins the record of a held session: whoever supervised in it, or supervises now, writes it.</summary>
    /// <param name="isProfessional">Of professional supervision: whoever gave it writes it alone.</param>
    /// <exception cref="RefusedException">The actor is neither.</exception>
    public static SupervisionRecord Begin(
        Guid sessionId, Guid superviseeId, Guid supervisorId, DateOnly heldOn, bool casesDiscussed, Actor actor, DateTime now, bool isProfessional = false)
    {
        var record = new SupervisionRecord
        {
            SessionId = sessionId,
            SuperviseeId = superviseeId,
            SupervisorId = supervisorId,
            HeldOn = heldOn,
            Kind = casesDiscussed ? RecordKind.Case : RecordKind.Personal,
            State = RecordState.Draft,
            IsProfessional = isProfessional,
        };
        if (!record.IsWriter(actor))
        {
            throw new RefusedException(Refusal.OnlyTheSupervisor);
        }

        record.Append(RecordVerb.Begin, actor.PersonId, now, null);
        return record;
    }

    public override Guid? FactAbout => SuperviseeId;

    public Guid SessionId { get; private set; }

    public Guid SuperviseeId { get; private set; }

    /// <summary>Who wrote it: the supervisor of that session.</summary>
    public Guid SupervisorId { get; private set; }

    /// <summary>The session's day: a record is filed by it, not by the day of writing (havering §9).</summary>
    public DateOnly HeldOn { get; private set; }

    /// <summary>Case where cases were discussed in the session.</summary>
    public RecordKind Kind { get; private set; }

    /// <summary>Of professional supervision: who supervises the work reads it once it was sent, and does not write it.</summary>
    public bool IsProfessional { get; private set; }

    public RecordState State { get; private set; }

    /// <summary>The latest issued version, 0 before the first.</summary>
    public int VersionNumber { get; private set; }

    /// <summary>UTC instant of the first issue: when it was written, for the policy; null before.</summary>
    public DateTime? FirstIssuedAt { get; private set; }

    /// <summary>UTC instant the latest version was issued, null before the first.</summary>
    public DateTime? IssuedAt { get; private set; }

    /// <summary>The last local day to answer, by the policy's window; null: no window, it waits.</summary>
    public DateOnly? WindowEndsOn { get; private set; }

    /// <summary>UTC instant at which silence becomes acceptance; null where the policy never takes silence so.</summary>
    public DateTime? LapsesAt { get; private set; }

    /// <summary>UTC instant of the answer or lapse that ended the waiting; null while it waits.</summary>
    public DateTime? AnsweredAt { get; private set; }

    public IReadOnlyList<RecordMove> Moves => _moves;

    public IReadOnlyList<RecordVersion> Versions => _versions;

    public IReadOnlyList<RecordSignature> Signatures => _signatures;

    public IReadOnlyList<RecordNote> Notes => _notes;

    public bool IsFinal => IsFinalState(State);

    /// <summary>Nothing of it was ever sent: it is its writers' alone.</summary>
    public bool IsUnsent => State is RecordState.Draft or RecordState.Discarded;

    /// <summary>What the record is at an instant: a window that has ended has ended, whether or not the sweep came by yet.</summary>
    public RecordState StateAt(DateTime now) => HasLapsed(now) ? RecordState.AcceptedByLapse : State;

    public RecordVersion? Latest => _versions.Find(version => version.Number == VersionNumber);

    /// <summary>What somebody may do with the content.</summary>
    public RecordAccess AccessOf(Actor actor) =>
        IsUnsent
            ? (IsWriter(actor) ? RecordAccess.Open : RecordAccess.None)
        : IsWriter(actor) || actor.IsOneOfTheTwo ? RecordAccess.Open
        : actor.Is(Relation.LineManager | Relation.SeniorManager | Relation.QualityAssurance | Relation.HumanResources | Relation.Inspector) ? RecordAccess.WithPurpose
        : RecordAccess.None;

    /// <summary>Whether somebody who opens it reads what stands under headings with such readers.</summary>
    public bool Shows(HeadingReaders readers, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return readers == HeadingReaders.All
            || IsWriter(actor) || actor.IsOneOfTheTwo
            || (readers == HeadingReaders.Line && actor.Is(Relation.LineManager | Relation.SeniorManager));
    }

    /// <summary>The purposes somebody other than the two can state. Whoever reads as an inspector alone reads for an inspection.</summary>
    public static IReadOnlyList<OpeningPurpose> PurposesOf(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Oversees ? Enum.GetValues<OpeningPurpose>() : [OpeningPurpose.Inspection];
    }

    /// <summary>The author, or whoever supervises now and so holds the file; of professional supervision the author alone.</summary>
    public bool IsWriter(Actor actor) => actor.PersonId == SupervisorId || (!IsProfessional && actor.Is(Relation.Supervisor));

    /// <summary>Who is to settle what is open about it: whoever supervises now; where nobody does, and of professional supervision, the author.</summary>
    /// <param name="supervisorNow">Null where nobody supervises.</param>
    public Guid SettledBy(Guid? supervisorNow) => IsProfessional ? SupervisorId : supervisorNow ?? SupervisorId;

    public Refusal? WhyNotIssue(Actor actor) =>
        !IsWriter(actor) ? Refusal.OnlyTheSupervisor : WhyNot(RecordVerb.Issue);

    /// <param name="readVersion">The version in front of the supervisee: nobody signs a text they have not seen.</param>
    public Refusal? WhyNotSignOff(Actor actor, int readVersion, DateTime now) => WhyNotAnswer(RecordVerb.SignOff, actor, readVersion, now);

    public Refusal? WhyNotDisagree(Actor actor, int readVersion, DateTime now) => WhyNotAnswer(RecordVerb.Disagree, actor, readVersion, now);

    public Refusal? WhyNotAmend(Actor actor, DateTime now) =>
        !IsWriter(actor) ? Refusal.OnlyTheSupervisor : WhyNot(RecordVerb.Amend) ?? (HasLapsed(now) ? Refusal.WindowHasLapsed : null);

    public Refusal? WhyNotBeginAgain(Actor actor) =>
        !IsWriter(actor) ? Refusal.OnlyTheSupervisor : WhyNot(RecordVerb.Begin);

    /// <summary>A draft that was sent is a record, and stays.</summary>
    public Refusal? WhyNotDiscard(Actor actor) =>
        !IsWriter(actor) ? Refusal.OnlyTheSupervisor : WhyNot(RecordVerb.Discard);

    public Refusal? WhyNotDiscardAmendment(Actor actor, DateTime now) =>
        !IsWriter(actor) ? Refusal.OnlyTheSupervisor : WhyNot(RecordVerb.DiscardAmendment) ?? (HasLapsed(now) ? Refusal.AlreadyFinal : null);

    public Refusal? WhyNotClose(Actor actor) =>
        !IsWriter(actor) ? Refusal.OnlyTheSupervisor : WhyNot(RecordVerb.CloseWithBothViews);

    public Refusal? WhyNotAddNote(Actor actor) =>
        !actor.Is(Relation.Supervisee) ? Refusal.OnlyTheSupervisee
        : State != RecordState.AcceptedByLapse ? Refusal.NotYetLapsed
        : null;

    public Refusal? WhyNotAcceptByLapse(DateTime now) =>
        WhyNot(RecordVerb.AcceptByLapse) ?? (LapsesAt is null ? Refusal.NoWindow : HasLapsed(now) ? null : Refusal.NotYetLapsed);

    /// <summary>The supervisor signs the text and sends it to the supervisee; the policy's window starts.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotIssue"/> says, or nothing was written.</exception>
    public void Issue(RecordContent content, int policyNumber, AnswerWindow window, Signing signing, Actor actor, DateTime now)
    {
        Refuse(WhyNotIssue(actor));
        IssueNext(RecordVerb.Issue, content, null, policyNumber, window, signing, actor, now);
        FirstIssuedAt = now;
    }

    /// <summary>Begins the record anew after a draft of it was thrown away.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotBeginAgain"/> says.</exception>
    public void BeginAgain(Actor actor, DateTime now)
    {
        Refuse(WhyNotBeginAgain(actor));
        Go(RecordVerb.Begin, actor.PersonId, now, null);
    }

    /// <summary>The draft is thrown away: it was begun by mistake. The session stays held, and its record is still to be written.</summary>
    /// <param name="why">Kept with the move, for those who write the record.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotDiscard"/> says, or no reason was given.</exception>
    public void Discard(string why, Actor actor, DateTime now)
    {
        Refuse(WhyNotDiscard(actor) ?? (string.IsNullOrWhiteSpace(why) ? Refusal.SayWhy : null));
        Go(RecordVerb.Discard, actor.PersonId, now, why.Trim());
    }

    /// <summary>The amendment that was begun is thrown away; the version that was sent, its answer and its window stand as they did.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotDiscardAmendment"/> says.</exception>
    public void DiscardAmendment(Actor actor, DateTime now)
    {
        Refuse(WhyNotDiscardAmendment(actor, now));
        Go(RecordVerb.DiscardAmendment, actor.PersonId, now, null);
    }

    /// <summary>The supervisor changes the text after talking with the supervisee: a new version, which the supervisee must see; the window starts again.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotAmend"/> says, or what changed was not said.</exception>
    public void Amend(RecordContent content, string whatChanged, int policyNumber, AnswerWindow window, Signing signing, Actor actor, DateTime now)
    {
        Refuse(WhyNotAmend(actor, now) ?? (string.IsNullOrWhiteSpace(whatChanged) ? Refusal.SayWhatChanged : null));
        IssueNext(RecordVerb.Amend, content, whatChanged, policyNumber, window, signing, actor, now);
        AnsweredAt = null;
    }

    /// <summary>The supervisee signs; with a comment, it stays beside the record. Signed by both: locked for good.</summary>
    /// <param name="comment">Null or blank: none.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotSignOff"/> says.</exception>
    public void SignOff(int readVersion, string? comment, Signing signing, Actor actor, DateTime now)
    {
        Refuse(WhyNotSignOff(actor, readVersion, now));
        var verb = string.IsNullOrWhiteSpace(comment) ? RecordVerb.SignOff : RecordVerb.SignOffWithComment;
        Sign(SignatureParty.Supervisee, SignatureMeaning.FairRecord, signing, actor, now);
        if (verb == RecordVerb.SignOffWithComment)
        {
            Note(RecordNoteKind.Comment, comment!, null, actor, now);
        }

        Go(verb, actor.PersonId, now, null);
        AnsweredAt = now;
    }

    /// <summary>The supervisee says how they see it; the clock stops and both views are kept.</summary>
    /// <param name="part">The section's id, "actions", or null for the whole record.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotDisagree"/> says, or nothing was said.</exception>
    public void Disagree(int readVersion, string? part, string view, Signing signing, Actor actor, DateTime now)
    {
        Refuse(WhyNotDisagree(actor, readVersion, now) ?? (string.IsNullOrWhiteSpace(view) ? Refusal.SayWhatYouSee : null));
        Sign(SignatureParty.Supervisee, SignatureMeaning.OwnView, signing, actor, now);
        Note(RecordNoteKind.Disagreement, view, part, actor, now);
        Go(RecordVerb.Disagree, actor.PersonId, now, null);
        AnsweredAt = now;
    }

    /// <summary>No agreement was reached: the supervisor signs that both views stay (surrey §4.1).</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotClose"/> says.</exception>
    public void CloseWithBothViews(string view, Signing signing, Actor actor, DateTime now)
    {
        Refuse(WhyNotClose(actor) ?? (string.IsNullOrWhiteSpace(view) ? Refusal.SayWhatYouSee : null));
        Sign(SignatureParty.Supervisor, SignatureMeaning.BothViewsStay, signing, actor, now);
        Note(RecordNoteKind.SupervisorsView, view, null, actor, now);
        Go(RecordVerb.CloseWithBothViews, actor.PersonId, now, null);
    }

    /// <summary>The organisation's calendar changed while the record waits. The days to answer may become more; what the supervisee was told is never shortened.</summary>
    /// <param name="window">By the calendar as it is now.</param>
    public void Lengthen(AnswerWindow window)
    {
        if (State != RecordState.Waiting || window.EndsOn is not { } endsOn || endsOn < WindowEndsOn)
        {
            return;
        }

        WindowEndsOn = WindowEndsOn is null ? null : endsOn;
        LapsesAt = window.LapsesAt > LapsesAt ? window.LapsesAt : LapsesAt;
    }

    /// <summary>Nobody answered until the window's end: accepted by lapse, from the instant it ended, whenever this is called.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotAcceptByLapse"/> says.</exception>
    public void AcceptByLapse(DateTime now)
    {
        Refuse(WhyNotAcceptByLapse(now));
        AnsweredAt = LapsesAt;
        Go(RecordVerb.AcceptByLapse, null, LapsesAt!.Value, null);
    }

    /// <summary>After a lapse: a note, a late signature or a late disagreement. It is kept beside the record and does not undo the lapse.</summary>
    /// <param name="noteId">The note's id: a repeated post finds it there already.</param>
    /// <param name="signing">The words and name under a late signature or disagreement; null for a note.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotAddNote"/> says, nothing was said, or the same was signed before.</exception>
    public void AddLate(Guid noteId, RecordNoteKind kind, string text, string? part, Signing? signing, Actor actor, DateTime now)
    {
        if (kind is not (RecordNoteKind.LateNote or RecordNoteKind.LateSignature or RecordNoteKind.LateDisagreement))
        {
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "Only late words come after a lapse.");
        }

        var meaning = kind == RecordNoteKind.LateSignature ? SignatureMeaning.FairRecord : SignatureMeaning.OwnView;
        var signs = signing is not null && kind != RecordNoteKind.LateNote;
        Refuse(WhyNotAddNote(actor)
            ?? (string.IsNullOrWhiteSpace(text) ? Refusal.SayWhatYouSee : signs && HasSigned(actor.PersonId, meaning) ? Refusal.AlreadyAnswered : null));
        if (signs)
        {
            Sign(SignatureParty.Supervisee, meaning, signing!, actor, now);
        }

        Note(kind, text, part, actor, now).IdentifyAs(noteId);
    }

    /// <summary>Whether somebody has put this signature under the latest version.</summary>
    public bool HasSigned(Guid personId, SignatureMeaning meaning) =>
        _signatures.Exists(signature => signature.PersonId == personId && signature.Meaning == meaning && signature.VersionNumber == VersionNumber);

    private static void Refuse(Refusal? refusal)
    {
        if (refusal is { } why)
        {
            throw new RefusedException(why);
        }
    }

    private bool HasLapsed(DateTime now) => State == RecordState.Waiting && LapsesAt <= now;

    private Refusal? WhyNot(RecordVerb verb) =>
        States.Allows(State, verb) ? null : IsFinal ? Refusal.AlreadyFinal : Refusal.NotInThisState;

    private Refusal? WhyNotAnswer(RecordVerb verb, Actor actor, int readVersion, DateTime now) =>
        !actor.Is(Relation.Supervisee) ? Refusal.OnlyTheSupervisee
        : WhyNot(verb) ?? (HasLapsed(now) ? Refusal.WindowHasLapsed : readVersion != VersionNumber ? Refusal.NotReadThisVersion : null);

    private void IssueNext(
        RecordVerb verb, RecordContent content, string? whatChanged, int policyNumber, AnswerWindow window, Signing signing, Actor actor, DateTime now)
    {
        if (content.IsBlank)
        {
            throw new RefusedException(Refusal.NothingWritten);
        }

        VersionNumber++;
        _versions.Add(new RecordVersion(Id, VersionNumber, content.WithoutBlanks().ToJson(), actor.PersonId, now, policyNumber, whatChanged));
        IssuedAt = now;
        WindowEndsOn = window.EndsOn;
        LapsesAt = window.LapsesAt;
        Sign(SignatureParty.Supervisor, SignatureMeaning.FairRecord, signing, actor, now);
        Go(verb, actor.PersonId, now, whatChanged);
    }

    private void Sign(SignatureParty party, SignatureMeaning meaning, Signing signing, Actor actor, DateTime now) =>
        _signatures.Add(new RecordSignature(Id, VersionNumber, actor.PersonId, party, meaning, signing.Intent, signing.Name, now, Latest!.ContentHash));

    private RecordNote Note(RecordNoteKind kind, string text, string? part, Actor actor, DateTime now)
    {
        var note = new RecordNote(Id, VersionNumber, kind, actor.PersonId, now, text.Trim(), part);
        _notes.Add(note);
        return note;
    }

    private void Go(RecordVerb verb, Guid? byId, DateTime at, string? why)
    {
        State = States.Next(State, verb);
        Append(verb, byId, at, why);
    }

    private void Append(RecordVerb verb, Guid? byId, DateTime at, string? why) =>
        _moves.Add(new RecordMove(Id, verb, State, byId, at, VersionNumber, why));
}
