using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>For what somebody other than the two opens a record.</summary>
public sealed class OpeningForm
{
    public OpeningPurpose? Purpose { get; set; }

    /// <summary>More about it, if they like.</summary>
    public string? Note { get; set; }
}
