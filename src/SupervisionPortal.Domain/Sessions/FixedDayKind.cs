namespace SupervisionPortal.Domain.Sessions;

/// <summary>What a day of the week means to somebody, every week.</summary>
public enum FixedDayKind
{
    /// <summary>Never on this day: a day they do not work, or one that is always full.</summary>
    Never,

    /// <summary>Only between two times.</summary>
    Between,

    /// <summary>Always taken between two times: duty, a clinic, a school run.</summary>
    Except,

    /// <summary>Kept for supervision: dates are laid there first.</summary>
    Kept,
}
