namespace SupervisionPortal.Domain.Notices;

/// <summary>Why a mail did not leave, told without a word of it. Whatever the reason, it is tried again.</summary>
public enum MailFailure
{
    /// <summary>No connection, or no secure one.</summary>
    Unreachable,

    /// <summary>The mail server does not take the portal's user name and password.</summary>
    SignInRefused,

    /// <summary>The mail server said no for now.</summary>
    Deferred,

    /// <summary>The mail server said no.</summary>
    Refused,

    /// <summary>The connection broke: whether the mail was taken nobody knows.</summary>
    Interrupted,

    /// <summary>The person's address is none.</summary>
    NoAddress,

    /// <summary>It could not be written to the folder.</summary>
    NotWritten,
}
