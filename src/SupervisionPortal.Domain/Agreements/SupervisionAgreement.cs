using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Domain.Agreements;

/// <summary>
/// A supervision agreement between a supervisee and a supervisor: each proposes a text until both want the same one, then both sign it. Only a
/// signed one is a fact. Later ones take the place of earlier ones; all stay on the file.
/// </summary>
public sealed class SupervisionAgreement : TenantRow
{
    public const int NoteLength = 2000;

    public static readonly StateTable<AgreementState, AgreementVerb> States = new(
        (AgreementState.Begun, AgreementVerb.Propose, AgreementState.Proposed),
        (AgreementState.Begun, AgreementVerb.Withdraw, AgreementState.Withdrawn),
        (AgreementState.Proposed, AgreementVerb.Counter, AgreementState.Proposed),
        (AgreementState.Proposed, AgreementVerb.Revise, AgreementState.Proposed),
        (AgreementState.Proposed, AgreementVerb.Accept, AgreementState.Settled),
        (AgreementState.Proposed, AgreementVerb.Withdraw, AgreementState.Withdrawn),
        (AgreementState.Settled, AgreementVerb.Counter, AgreementState.Proposed),
        (AgreementState.Settled, AgreementVerb.Sign, AgreementState.SignedByOne),
        (AgreementState.Settled, AgreementVerb.Withdraw, AgreementState.Withdrawn),
        (AgreementState.SignedByOne, AgreementVerb.Counter, AgreementState.Proposed),
        (AgreementState.SignedByOne, AgreementVerb.Countersign, AgreementState.Signed),
        (AgreementState.SignedByOne, AgreementVerb.Withdraw, AgreementState.Withdrawn),
        (AgreementState.Signed, AgreementVerb.BeginReview, AgreementState.InReview),
        (AgreementState.Signed, AgreementVerb.RecordReview, AgreementState.Signed),
        (AgreementState.Signed, AgreementVerb.Supersede, AgreementState.Superseded),
        (AgreementState.InReview, AgreementVerb.LetStand, AgreementState.Signed),
        (AgreementState.InReview, AgreementVerb.EndReview, AgreementState.Signed),
        (AgreementState.InReview, AgreementVerb.RecordReview, AgreementState.Signed),
        (AgreementState.InReview, AgreementVerb.Supersede, AgreementState.Superseded));

    private readonly List<AgreementMove> _moves = [];
    private readonly List<AgreementVersion> _versions = [];
    private readonly List<AgreementSignature> _signatures = [];

    private SupervisionAgreement()
    {
    }

    public override Guid? FactAbout => SuperviseeId;

    public Guid SuperviseeId { get; private set; }

    /// <summary>With whom: whoever supervised when it was begun or, after a review with a new supervisor, that one.</summary>
    public Guid SupervisorId { get; private set; }

    public AgreementState State { get; private set; }

    /// <summary>The supervisee while it is negotiated, null before and afterwards: one negotiation at a time.</summary>
    public Guid? NegotiatedFor { get; private set; }

    /// <summary>The latest proposed version, 0 before the first and for an agreement on paper.</summary>
    public int VersionNumber { get; private set; }

    /// <summary>Who proposed the latest version; null before the first.</summary>
    public AgreementParty? ProposedBy { get; private set; }

    /// <summary>UTC instant since which it waits in its state.</summary>
    public DateTime Since { get; private set; }

    /// <summary>Signed on paper and recorded as a fact: the text is not here.</summary>
    public bool IsOnPaper { get; private set; }

    /// <summary>The day the later of the two signed; null before.</summary>
    public DateOnly? SignedOn { get; private set; }

    /// <summary>The last review that left it standing, or null.</summary>
    public DateOnly? ReviewedOn { get; private set; }

    /// <summary>How many reviews were begun.</summary>
    public int Reviews { get; private set; }

    /// <summary>With which supervisor the open review is; null where none is open.</summary>
    public Guid? ReviewedWithId { get; private set; }

    /// <summary>An agreed interval as an ISO 8601 period; null: the policy's. Null before both have signed.</summary>
    public string? Every { get; private set; }

    /// <summary>Minutes a session is meant to take, or null for the policy's. Null before both have signed.</summary>
    public int? LengthMinutes { get; private set; }

    /// <summary>Null before both have signed.</summary>
    public string? Venue { get; private set; }

    public IReadOnlyList<AgreementMove> Moves => _moves;

    public IReadOnlyList<AgreementVersion> Versions => _versions;

    public IReadOnlyList<AgreementSignature> Signatures => _signatures;

    public AgreementVersion? Latest => _versions.Find(version => version.Number == VersionNumber);

    public bool IsInForce => State is AgreementState.Signed or AgreementState.InReview;

    public bool IsNegotiated => State is AgreementState.Begun or AgreementState.Proposed or AgreementState.Settled or AgreementState.SignedByOne;

    public AgreementTerms Terms => new(Every, LengthMinutes, Venue);

    /// <summary>Whose turn it is; null where nobody waits for anybody, or both may act.</summary>
    public AgreementParty? Turn => State switch
    {
        AgreementState.Proposed => Other(ProposedBy!.Value),
        AgreementState.SignedByOne => HasSigned(AgreementParty.Supervisor) ? AgreementParty.Supervisee : AgreementParty.Supervisor,
        AgreementState.InReview => HasConfirmed(AgreementParty.Supervisor) ? AgreementParty.Supervisee : AgreementParty.Supervisor,
        _ => null,
    };

    /// <summary>Whether it is this party's turn: to answer, to sign, or to say that it stands.</summary>
    public bool WaitsFor(AgreementParty party) => State == AgreementState.Settled || Turn == party;

    /// <summary>It is between the supervisee and the supervisor: either of them records that both have signed or reviewed it.</summary>
    public static Refusal? WhyNotRecord(People.Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsOneOfTheTwo ? null : Refusal.OnlyThoseTwo;
    }

    public static Refusal? WhyNotBegin(Negotiator who)
    {
        ArgumentNullException.ThrowIfNull(who);
        return who.Party is null ? Refusal.OnlyThoseTwo : who.SupervisorId is null ? Refusal.NobodySupervises : null;
    }

    /// <summary>Either begins: from now on both may propose a text.</summary>
    /// <param name="reason">Why the one before is not to stand; null where there is none before.</param>
    /// <param name="why">What changed, in words; null or blank for nothing.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotBegin"/> says, or changed circumstances were not told.</exception>
    public static SupervisionAgreement Begin(Guid superviseeId, ReviewReason? reason, string? why, Negotiator who, DateTime now)
    {
        Refuse(WhyNotBegin(who) ?? WhyNotFor(reason, why));
        var agreement = new SupervisionAgreement
        {
            SuperviseeId = superviseeId,
            SupervisorId = who.SupervisorId!.Value,
            State = AgreementState.Begun,
            NegotiatedFor = superviseeId,
        };
        agreement.Append(AgreementVerb.Begin, who.Id, now, reason, why);
        return agreement;
    }

    /// <summary>One that both have signed on paper.</summary>
    /// <param name="signedOn">The day the later of the two signed.</param>
    /// <param name="byId">Who says so.</param>
    public static SupervisionAgreement OnPaper(Guid superviseeId, Guid supervisorId, DateOnly signedOn, AgreementTerms terms, Guid byId, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var agreement = new SupervisionAgreement
        {
            SuperviseeId = superviseeId,
            SupervisorId = supervisorId,
            State = AgreementState.Signed,
            IsOnPaper = true,
            SignedOn = signedOn,
        };
        agreement.Take(terms);
        agreement.Append(AgreementVerb.RecordOnPaper, byId, now, null, null);
        return agreement;
    }

    /// <summary>What somebody may read: the two everything, those who oversee supervision what was signed.</summary>
    public bool ShowsTextTo(People.Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsOneOfTheTwo || (SignedOn is not null && actor.Oversees);
    }

    /// <summary>Whether this party has signed the latest version.</summary>
    public bool HasSigned(AgreementParty party) =>
        _signatures.Exists(signature => signature.Party == party && signature.VersionNumber == VersionNumber && signature.Review == 0);

    /// <summary>Whether this party has signed in the latest review that it still stands.</summary>
    public bool HasConfirmed(AgreementParty party) => _signatures.Exists(signature => signature.Party == party && signature.Review == Reviews && Reviews > 0);

    /// <param name="readVersion">The version the text was written on top of: nobody answers what they have not read.</param>
    public Refusal? WhyNotPropose(Negotiator who, int readVersion) =>
        WhyNot(ProposingVerb(who), who) ?? (readVersion != VersionNumber ? Refusal.NotReadThisText : null);

    /// <param name="limit">The policy's.</param>
    public Refusal? WhyNotAccept(Negotiator who, int readVersion, IntervalLimit limit) =>
        WhyNot(AgreementVerb.Accept, who)
        ?? (who.Party == ProposedBy ? Refusal.OwnProposal : readVersion != VersionNumber ? Refusal.NotReadThisText : WhyNotWithin(limit));

    /// <inheritdoc cref="WhyNotAccept"/>
    public Refusal? WhyNotSign(Negotiator who, int readVersion, IntervalLimit limit) =>
        WhyNot(SigningVerb, who)
        ?? (HasSigned(who.Party!.Value) ? Refusal.AlreadySigned : readVersion != VersionNumber ? Refusal.NotReadThisText : WhyNotWithin(limit));

    public Refusal? WhyNotWithdraw(Negotiator who) => WhyNot(AgreementVerb.Withdraw, who);

    public Refusal? WhyNotBeginReview(Negotiator who) => WhyNot(AgreementVerb.BeginReview, who) ?? (who.SupervisorId is null ? Refusal.NobodySupervises : null);

    public Refusal? WhyNotLetStand(Negotiator who) => WhyNot(AgreementVerb.LetStand, who) ?? (HasConfirmed(who.Party!.Value) ? Refusal.AlreadySigned : null);

    public Refusal? WhyNotEndReview(Negotiator who) => WhyNot(AgreementVerb.EndReview, who);

    public Refusal? WhyNotRecordReview(Negotiator who) => WhyNot(AgreementVerb.RecordReview, who);

    /// <summary>Puts a text before the other: the first, an answer to theirs, or another of one's own.</summary>
    /// <param name="note">A word to the other; null or blank for none.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotPropose"/> says, nothing was written, nothing differs, or the interval is longer than the policy's.</exception>
    public void Propose(AgreementContent content, int readVersion, string? note, IntervalLimit limit, int policyNumber, Negotiator who, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(limit);
        Refuse(WhyNotPropose(who, readVersion)
            ?? (content.IsBlank ? Refusal.NothingWritten
                : limit.ExceededBy(content.Terms) is not null ? Refusal.LongerThanThePolicy
                : Latest?.Content == content.ToJson() ? Refusal.SameText
                : null));
        var verb = ProposingVerb(who);
        VersionNumber++;
        ProposedBy = who.Party;
        _versions.Add(new AgreementVersion(Id, VersionNumber, content.ToJson(), who.Party!.Value, who.Id, now, policyNumber, Trimmed(note)));
        Go(verb, who, now);
    }

    /// <summary>The other wants this text too.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotAccept"/> says.</exception>
    public void Accept(int readVersion, IntervalLimit limit, Negotiator who, DateTime now)
    {
        Refuse(WhyNotAccept(who, readVersion, limit));
        Go(AgreementVerb.Accept, who, now);
    }

    /// <summary>Signs the settled text. With the second signature it is in force, and takes the place of the one before.</summary>
    /// <param name="before">The one in force until now; null for none.</param>
    /// <exception cref="RefusedException">As <see cref="WhyNotSign"/> says.</exception>
    public void Sign(int readVersion, IntervalLimit limit, SupervisionAgreement? before, Signing signing, Negotiator who, DateOnly today, DateTime now)
    {
        Refuse(WhyNotSign(who, readVersion, limit));
        Sign(0, signing, who, now);
        Go(SigningVerb, who, now);
        if (State == AgreementState.Signed)
        {
            SignedOn = today;
            NegotiatedFor = null;
            Take(Latest!.Read().Terms);
            before?.Supersede(who.Id, now);
        }
    }

    /// <summary>Given up before both had signed. The texts stay.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotWithdraw"/> says, or it was not said why though the other had been asked.</exception>
    public void Withdraw(string? why, Negotiator who, DateTime now)
    {
        Refuse(WhyNotWithdraw(who) ?? (State != AgreementState.Begun && string.IsNullOrWhiteSpace(why) ? Refusal.SayWhy : null));
        NegotiatedFor = null;
        Go(AgreementVerb.Withdraw, who, now, null, why);
    }

    /// <summary>One of the two signs that it still stands.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotBeginReview"/> says, or changed circumstances were not told.</exception>
    public void BeginReview(ReviewReason reason, string? why, Signing signing, Negotiator who, DateTime now)
    {
        Refuse(WhyNotBeginReview(who) ?? WhyNotFor(reason, why));
        Reviews++;
        ReviewedWithId = who.SupervisorId;
        Sign(Reviews, signing, who, now);
        Go(AgreementVerb.BeginReview, who, now, reason, why);
    }

    /// <summary>The other signs so too: reviewed.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotLetStand"/> says.</exception>
    public void LetStand(Signing signing, Negotiator who, DateOnly today, DateTime now)
    {
        Refuse(WhyNotLetStand(who));
        Sign(Reviews, signing, who, now);
        SupervisorId = ReviewedWithId!.Value;
        ReviewedWithId = null;
        ReviewedOn = today;
        Go(AgreementVerb.LetStand, who, now);
    }

    /// <summary>The review is given up, and the agreement stands unreviewed.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotEndReview"/> says.</exception>
    public void EndReview(Negotiator who, DateTime now)
    {
        Refuse(WhyNotEndReview(who));
        ReviewedWithId = null;
        Go(AgreementVerb.EndReview, who, now);
    }

    /// <summary>Both looked at it without the portal, and it stands.</summary>
    /// <exception cref="RefusedException">As <see cref="WhyNotRecordReview"/> says.</exception>
    public void RecordReview(DateOnly on, Negotiator who, DateTime now)
    {
        Refuse(WhyNotRecordReview(who));
        SupervisorId = who.SupervisorId ?? SupervisorId;
        ReviewedWithId = null;
        ReviewedOn = on;
        Go(AgreementVerb.RecordReview, who, now);
    }

    /// <summary>A later one has taken its place.</summary>
    /// <exception cref="RefusedException">It is not in force.</exception>
    public void Supersede(Guid byId, DateTime now)
    {
        ReviewedWithId = null;
        State = States.Next(State, AgreementVerb.Supersede);
        Append(AgreementVerb.Supersede, byId, now, null, null);
    }

    private static AgreementParty Other(AgreementParty party) => party == AgreementParty.Supervisor ? AgreementParty.Supervisee : AgreementParty.Supervisor;

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Refusal? WhyNotFor(ReviewReason? reason, string? why) =>
        reason == ReviewReason.ChangedCircumstances && string.IsNullOrWhiteSpace(why) ? Refusal.SayWhatChanged : null;

    private static void Refuse(Refusal? refusal)
    {
        if (refusal is { } why)
        {
            throw new RefusedException(why);
        }
    }

    private AgreementVerb SigningVerb => State == AgreementState.SignedByOne ? AgreementVerb.Countersign : AgreementVerb.Sign;

    private AgreementVerb ProposingVerb(Negotiator who) =>
        State == AgreementState.Begun ? AgreementVerb.Propose
        : State == AgreementState.Proposed && who.Party == ProposedBy ? AgreementVerb.Revise
        : AgreementVerb.Counter;

    /// <summary>
    /// A text is settled between the two it names. Where somebody else supervises by now, it can only be withdrawn, and another be begun;
    /// a review that was begun with somebody else can only be ended.
    /// </summary>
    private Refusal? WhyNot(AgreementVerb verb, Negotiator who)
    {
        ArgumentNullException.ThrowIfNull(who);
        if (who.Party is null)
        {
            return Refusal.OnlyThoseTwo;
        }

        if (!States.Allows(State, verb))
        {
            return Refusal.NotInThisState;
        }

        var with = IsNegotiated && verb != AgreementVerb.Withdraw ? SupervisorId : verb == AgreementVerb.LetStand ? ReviewedWithId : null;
        return with is { } named && named != who.SupervisorId ? Refusal.SupervisorHasChanged : null;
    }

    private Refusal? WhyNotWithin(IntervalLimit limit)
    {
        ArgumentNullException.ThrowIfNull(limit);
        return limit.ExceededBy(Latest!.Read().Terms) is null ? null : Refusal.LongerThanThePolicy;
    }

    private void Take(AgreementTerms terms)
    {
        Every = terms.Every;
        LengthMinutes = terms.Minutes;
        Venue = terms.Venue;
    }

    private void Sign(int review, Signing signing, Negotiator who, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(signing);
        _signatures.Add(new AgreementSignature(Id, VersionNumber, review, who.Id, who.Party!.Value, signing.Intent, signing.Name, now, Latest?.ContentHash ?? ""));
    }

    private void Go(AgreementVerb verb, Negotiator who, DateTime at, ReviewReason? reason = null, string? why = null)
    {
        State = States.Next(State, verb);
        Append(verb, who.Id, at, reason, why);
    }

    private void Append(AgreementVerb verb, Guid byId, DateTime at, ReviewReason? reason, string? why)
    {
        Since = at;
        _moves.Add(new AgreementMove(Id, verb, State, byId, at, VersionNumber, reason, Trimmed(why)));
    }
}
