namespace SupervisionPortal.Web.Features.Cases;

/// <summary>What a list of cases begins with.</summary>
public enum CaseSort
{
    Due,

    /// <summary>Red first; those nobody rated last.</summary>
    Rating,
}
