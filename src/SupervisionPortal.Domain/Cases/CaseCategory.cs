namespace SupervisionPortal.Domain.Cases;

/// <summary>The kinds of case for which policies set different frequencies of discussion.</summary>
public enum CaseCategory
{
    EarlyHelp,
    Assessment,
    ChildProtection,
    ChildInNeed,
    /// <summary>Public law outline: before care proceedings.</summary>
    Plo,
    /// <summary>Looked after, matched in placement, visited every three months.</summary>
    LookedAfterMatched,
    /// <summary>Looked after, visited every six weeks.</summary>
    LookedAfterSixWeekly,
    LookedAfterProceedings,
    CareLeaverSettled,
    CareLeaverHighNeed,
    Disability,
    ParentCarerAssessment,
    FosteringMatched,
    /// <summary>Friends and family, or private fostering.</summary>
    FosteringKinship,
    FosteringRespite,
    FosteringIntensive,
    /// <summary>People being assessed as foster carers.</summary>
    FosteringAssessment,
    FosteringParentAndChild,
    Adoption,
}
