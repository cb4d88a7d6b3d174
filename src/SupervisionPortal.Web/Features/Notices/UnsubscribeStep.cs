namespace SupervisionPortal.Web.Features.Notices;

public enum UnsubscribeStep
{
    /// <summary>Opened without the link of a mail.</summary>
    NoLink,

    /// <summary>A link the portal never gave, or whose keys are gone.</summary>
    Unknown,
    Ask,
    Done,
}
