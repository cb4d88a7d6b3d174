using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>The visitor's records, a page at a time.</summary>
/// <param name="State">The filter; null for all.</param>
/// <param name="Own">Of the visitor's own supervision; otherwise those the visitor writes.</param>
/// <param name="HasBoth">The visitor is both supervised and a supervisor: two lists to choose from.</param>
public sealed record RecordList(IReadOnlyList<RecordRow> Rows, int Page, int Pages, int Count, RecordState? State, bool Own, bool HasBoth);
