namespace SupervisionPortal.Domain.Cases;

/// <summary>What an import does with a line.</summary>
public enum CaseLineOutcome
{
    Add,

    /// <summary>The case is known; something about it is brought up to date.</summary>
    Update,

    /// <summary>The case is known and as the line says.</summary>
    Unchanged,

    /// <summary>The case is known and closed: it is left as it is.</summary>
    Closed,

    /// <summary>Something is wrong with the line: it is left out.</summary>
    Faulty,
}
