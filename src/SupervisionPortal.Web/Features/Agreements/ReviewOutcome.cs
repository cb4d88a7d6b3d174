namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>What becomes of an agreement that is looked at again.</summary>
public enum ReviewOutcome
{
    Stands,

    /// <summary>The next one is begun from its text.</summary>
    Another,
}
