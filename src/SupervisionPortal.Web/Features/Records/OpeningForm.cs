using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>For what somebody other than the two opens a record, and whether the supervisee is told later.</summary>
public sealed class OpeningForm
{
    public OpeningPurpose? Purpose { get; set; }

    /// <summary>More about it, if they like.</summary>
    public string? Note { get; set; }

    /// <summary>The supervisee is told later: for an investigation alone, and not looked at otherwise.</summary>
    public bool TellLater { get; set; }

    /// <summary>Who decided that.</summary>
    public Guid? DecidedBy { get; set; }

    /// <summary>Why they did.</summary>
    public string? WhyLater { get; set; }

    /// <summary>The day on which the supervisee is told, as typed.</summary>
    public string? TellOn { get; set; }

    /// <summary>Whether it asks that the supervisee be told later.</summary>
    public bool AsksForLater => TellLater && Purpose == OpeningPurpose.Investigation;
}
