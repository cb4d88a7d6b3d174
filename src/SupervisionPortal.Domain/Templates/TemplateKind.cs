namespace SupervisionPortal.Domain.Templates;

/// <summary>What is written under a template.</summary>
public enum TemplateKind
{
    /// <summary>The personal and professional record of a one-to-one; a policy may have one for each of several roles.</summary>
    Record,

    /// <summary>The discussion of a case.</summary>
    Case,

    /// <summary>What each of the two may think about before a session.</summary>
    Preparation,
    Agreement,

    /// <summary>What is looked at when practice is observed.</summary>
    Observation,

    /// <summary>What is looked at when a supervision session is observed.</summary>
    SupervisionObservation,

    /// <summary>What whose session was observed is asked.</summary>
    SuperviseesView,
}
