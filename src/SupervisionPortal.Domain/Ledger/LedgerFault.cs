namespace SupervisionPortal.Domain.Ledger;

/// <summary>The first bad entry.</summary>
/// <param name="Number">Null: something is there that was never entered.</param>
/// <param name="Subject">Null where no row is concerned.</param>
public sealed record LedgerFault(long? Number, LedgerFaultKind Kind, LedgerSubject? Subject = null, Guid? SubjectId = null)
{
    /// <summary>The one that comes first; what has no number comes last.</summary>
    public static LedgerFault? First(LedgerFault? one, LedgerFault? other) =>
        one is null ? other
        : other is null ? one
        : (other.Number ?? long.MaxValue) < (one.Number ?? long.MaxValue) ? other
        : one;
}
