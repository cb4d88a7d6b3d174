namespace SupervisionPortal.Web.Features.Inspections;

/// <summary>Where an inspector's access stands on a day.</summary>
public enum InspectionStanding
{
    Coming,
    Running,
    Over,
    EndedEarly,
}
