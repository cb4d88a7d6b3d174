namespace SupervisionPortal.Web.Features.Cases;

/// <summary>What a column of a caseload holds. Every other column is left out.</summary>
public enum CaseloadColumn
{
    Reference,
    Category,
    Label,
    Rating,
    Allocated,
    Months,
}
