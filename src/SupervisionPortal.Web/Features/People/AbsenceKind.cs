namespace SupervisionPortal.Web.Features.People;

/// <summary>Why somebody is away, as far as a policy cares.</summary>
public enum AbsenceKind
{
    Sickness,
    Planned,
    Other,
}
