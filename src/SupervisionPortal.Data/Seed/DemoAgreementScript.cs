namespace SupervisionPortal.Data.Seed;

/// <summary>What becomes of the agreement of somebody in the demonstration in these weeks.</summary>
internal enum DemoAgreementScript
{
    /// <summary>It stands.</summary>
    Stands,

    /// <summary>The supervisor has begun the first one and is still writing.</summary>
    Begun,

    /// <summary>The supervisee has proposed another text; the supervisor is to answer.</summary>
    Proposed,

    /// <summary>The supervisee has proposed another text, the supervisor answered with theirs; the supervisee is to answer.</summary>
    Countered,

    /// <summary>The supervisee has accepted another text; both are to sign.</summary>
    Settled,

    /// <summary>The supervisee has signed another text; the supervisor is to sign.</summary>
    SignedByOne,

    /// <summary>The supervisee has signed that it still stands; the supervisor is to.</summary>
    InReview,

    /// <summary>Another text was proposed and given up.</summary>
    Withdrawn,

    /// <summary>Another text has taken its place.</summary>
    Superseded,
}
