namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>A session that two people book beside the one-to-ones, as typed.</summary>
public abstract class PairForm : PlanForm
{
    /// <summary>Becomes the session's id: sent twice, it books once.</summary>
    public Guid FormId { get; set; }

    /// <summary>The other has agreed already.</summary>
    public bool Agreed { get; set; }
}
