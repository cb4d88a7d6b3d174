namespace SupervisionPortal.Web.Platform.Errors;

/// <summary>What stopped a request. Each has a title and a sentence in the texts of the error pages.</summary>
public enum ErrorKind
{
    NotFound,
    NoAccess,
    NotUnderstood,
    TooLarge,

    /// <summary>A rule of the domain says no.</summary>
    Refused,

    /// <summary>Somebody else saved first.</summary>
    Changed,

    /// <summary>The page was open too long, or since before the portal's last start.</summary>
    ExpiredForm,

    /// <summary>The page was made for another account than the one signed in now.</summary>
    OtherPerson,
    SignedOut,
    Fault,
}
