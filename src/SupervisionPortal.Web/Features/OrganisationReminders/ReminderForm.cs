using System.Globalization;
using SupervisionPortal.Domain.Notices;

namespace SupervisionPortal.Web.Features.OrganisationReminders;

/// <summary>Numbers of working days as typed; left empty: never.</summary>
public sealed class ReminderForm
{
    public string? BeforeSession { get; set; }

    public string? WaitingSupervisee { get; set; }

    public string? WaitingSupervisor { get; set; }

    /// <summary>The version these numbers were shown from; empty while the portal's own stood.</summary>
    public Guid Seen { get; set; }

    public static ReminderForm Of(ReminderSettings settings) => new()
    {
        BeforeSession = Write(settings.BeforeSession),
        WaitingSupervisee = Write(settings.WaitingSupervisee),
        WaitingSupervisor = Write(settings.WaitingSupervisor),
        Seen = settings.Version,
    };

    /// <summary>The number typed; null where nothing was, or no number.</summary>
    public static int? Read(string? typed) =>
        int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null;

    private static string? Write(int? days) => days?.ToString(CultureInfo.InvariantCulture);
}
