namespace SupervisionPortal.Web.Features.Cases;

/// <summary>Why a caseload cannot be read at all.</summary>
public enum CaseloadFault
{
    Empty,

    /// <summary>The first line names no column of references, or none of categories.</summary>
    NoColumns,
    TooManyLines,
    TooLong,
}
