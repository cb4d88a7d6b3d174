namespace SupervisionPortal.Domain.Policies;

public enum WorkingPattern
{
    FullTime,
    /// <summary>A full-time equivalent below 1.</summary>
    PartTime,
}
