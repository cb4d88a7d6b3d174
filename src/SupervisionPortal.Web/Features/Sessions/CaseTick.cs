namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>One of the supervisee's cases on the page that says what a session was about.</summary>
public sealed class CaseTick
{
    public Guid Id { get; set; }

    public bool Discussed { get; set; }

    public bool PlanReviewed { get; set; }

    /// <summary>A plan is not reviewed without the case being discussed.</summary>
    public bool IsTicked => Discussed || PlanReviewed;
}
