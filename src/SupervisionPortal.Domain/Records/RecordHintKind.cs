namespace SupervisionPortal.Domain.Records;

/// <summary>What a supervisor is reminded of before sending. Nothing of it stops the sending.</summary>
public enum RecordHintKind
{
    /// <summary>How many of the functions were touched, or looked at without anything to raise.</summary>
    Functions,

    /// <summary>How many actions say why.</summary>
    ActionsWithWhy,

    /// <summary>How many of the cases written so far, and of the form's own questions for it, hold the child's view.</summary>
    ChildsView,

    /// <summary>How many of the cases on the agenda were written.</summary>
    Cases,

    /// <summary>How many of last time's actions were answered.</summary>
    LastActions,
}
