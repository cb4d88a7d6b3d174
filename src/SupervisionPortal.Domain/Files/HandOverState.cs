namespace SupervisionPortal.Domain.Files;

public enum HandOverState
{
    /// <summary>The file has passed on; who held it has still to say what the next should know.</summary>
    ToOffer,

    /// <summary>Handed over with a list of what is open; the next has still to acknowledge it.</summary>
    Offered,
    Acknowledged,

    /// <summary>The file passed on once more before it was acknowledged.</summary>
    Superseded,
}
