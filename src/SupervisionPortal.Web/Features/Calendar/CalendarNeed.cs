using SupervisionPortal.Web.Shared.Components;

namespace SupervisionPortal.Web.Features.Calendar;

/// <summary>A one-to-one is to be held and none is booked.</summary>
/// <param name="FellOn">The day of the session that fell through and is to be made good; null where none did.</param>
/// <param name="DueOn">The last day for what is due first.</param>
/// <param name="AlsoDueOn">The last day for the ordinary one-to-one, where that is another; null otherwise.</param>
public sealed record CalendarNeed(DateOnly? FellOn, bool WasMissed, DateOnly DueOn, DateOnly? AlsoDueOn, WhyShown? Why)
{
    /// <summary>The day that suits both; null where nobody may book it here, or no day suits.</summary>
    public CalendarOffer? Offer { get; init; }

    public bool MayBook { get; init; }
}
