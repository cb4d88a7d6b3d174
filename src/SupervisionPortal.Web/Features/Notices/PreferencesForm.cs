using SupervisionPortal.Domain.Notices;

namespace SupervisionPortal.Web.Features.Notices;

/// <summary>How the visitor wants to be mailed, and in which language.</summary>
public sealed class PreferencesForm
{
    public MailChoice? Mail { get; set; }

    /// <summary>A code of one of the organisation's languages.</summary>
    public string? Language { get; set; }
}
