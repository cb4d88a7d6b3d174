namespace SupervisionPortal.Domain.Files;

public enum HandOverVerb
{
    Begin,

    /// <summary>By who held the file, with a word to the next.</summary>
    Offer,

    /// <summary>By the portal, because who held the file has left.</summary>
    OfferForThem,
    Acknowledge,

    /// <summary>The next takes the file over though nobody offered it, and says why.</summary>
    TakeOver,
    Supersede,
}
