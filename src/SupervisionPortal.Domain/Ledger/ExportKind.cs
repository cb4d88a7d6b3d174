namespace SupervisionPortal.Domain.Ledger;

/// <summary>What left the portal, or stopped leaving it.</summary>
public enum ExportKind
{
    /// <summary>An address from which a calendar program fetches somebody's sessions was made.</summary>
    CalendarAddressMade,

    /// <summary>That address works no more.</summary>
    CalendarAddressRevoked,

    /// <summary>The sessions of a team over some months: when each was held, or who called it off.</summary>
    MonitoringForm,

    /// <summary>What supervision said of a case was taken out as text.</summary>
    CaseText,
}
