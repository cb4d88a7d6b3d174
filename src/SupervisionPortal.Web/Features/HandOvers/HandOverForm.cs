namespace SupervisionPortal.Web.Features.HandOvers;

/// <summary>A word that goes with an offer, an acknowledgement or a taking-over.</summary>
public sealed class HandOverForm
{
    public string? Note { get; set; }
}
