namespace SupervisionPortal.Domain.Records;

/// <summary>What a supervisor is reminded of before sending. Nothing of it stops the sending.</summary>
public enum RecordHintKind
{
    /// <summary>How many of the functions were touched, or looked at without anything to raise.</summary>
    Functions,

    /// <summary>How many actions say why.</summary>
    ActionsWithWhy,

    /// <summary>How many actions say who, by when, and more than a word or two.</summary>
    ActionsSpecific,

    /// <summary>How many of reflection, strengths and wellbeing were written about, of those the headings ask for.</summary>
    Aspects,

    /// <summary>How many of the cases written so far, and of the form's own questions for it, hold the child's view.</summary>
    ChildsView,

    /// <summary>How many of the cases on the agenda were written.</summary>
    Cases,

    /// <summary>How many of last time's actions were answered.</summary>
    LastActions,
}
