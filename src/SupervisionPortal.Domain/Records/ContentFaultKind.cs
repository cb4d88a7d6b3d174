namespace SupervisionPortal.Domain.Records;

/// <summary>A mistake in a record's content that its author must put right.</summary>
public enum ContentFaultKind
{
    /// <summary>Longer than <see cref="RecordContent.TextLength"/>: it cannot be saved.</summary>
    TooLong,

    /// <summary>What was typed as a day is none.</summary>
    NotADay,

    /// <summary>An action would be due before the session in which it was agreed.</summary>
    DueBeforeSession,

    /// <summary>An action has a why but does not say what is to be done.</summary>
    ActionWithoutWhat,

    /// <summary>The template requires the heading, and nothing stands under it.</summary>
    Required,

    /// <summary>The template requires the heading, and the supervisee, whose it is, has written nothing under it.</summary>
    RequiredOfSupervisee,
}
