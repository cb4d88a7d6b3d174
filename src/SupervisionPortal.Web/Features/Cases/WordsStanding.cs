namespace SupervisionPortal.Web.Features.Cases;

/// <summary>Whether the words of a discussion can be read where it is shown.</summary>
public enum WordsStanding
{
    /// <summary>No record was begun, or nothing was written about the case.</summary>
    None,

    /// <summary>The record was not sent yet.</summary>
    NotSent,

    /// <summary>They stand in the record, which is opened for a purpose.</summary>
    ForAPurpose,
    Read,
}
