namespace SupervisionPortal.Domain.Ledger;

/// <summary>What a verification found.</summary>
public enum LedgerFaultKind
{
    /// <summary>There is no entry of this number though there should be one.</summary>
    Missing,

    /// <summary>The entry is not what was entered: its own hash says so.</summary>
    Altered,

    /// <summary>The entry does not follow on the one before it.</summary>
    Unlinked,

    /// <summary>The entry, or the row it is about, cannot be read.</summary>
    Unreadable,

    /// <summary>The row is not what was entered.</summary>
    ContentChanged,

    /// <summary>The row that was entered is gone.</summary>
    SubjectMissing,

    /// <summary>The row that says where the chain ends does not agree with the last entry.</summary>
    HeadDiffers,

    /// <summary>A digest kept outside the database has another hash for this number.</summary>
    DigestDiffers,

    /// <summary>A row that should have been entered when it was saved was not. There is no number: it came past the ledger.</summary>
    NotEntered,
}
