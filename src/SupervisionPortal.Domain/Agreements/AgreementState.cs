namespace SupervisionPortal.Domain.Agreements;

public enum AgreementState
{
    /// <summary>Either of the two has begun it: each writes a text of their own, and nothing is proposed yet.</summary>
    Begun,

    /// <summary>One of the two has proposed a text; the other accepts it or answers with another.</summary>
    Proposed,

    /// <summary>Both want this text. It binds nobody before both have signed it.</summary>
    Settled,
    SignedByOne,

    /// <summary>In force: a fact the policy counts with.</summary>
    Signed,

    /// <summary>In force, and one of the two has signed that it still stands.</summary>
    InReview,

    /// <summary>A later agreement has taken its place. It stays to be read.</summary>
    Superseded,

    /// <summary>Given up before both had signed.</summary>
    Withdrawn,
}
