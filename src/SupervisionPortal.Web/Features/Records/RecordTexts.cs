namespace SupervisionPortal.Web.Features.Records;

/// <summary>Marks the texts of the records' pages.</summary>
public sealed class RecordTexts;
