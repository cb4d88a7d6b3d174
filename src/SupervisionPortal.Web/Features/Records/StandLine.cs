using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>One step of where a record stands.</summary>
/// <param name="State">Where the mark is a state's; null for a plain one.</param>
public sealed record StandLine(Fill Fill, ShownState? State, string What, string When);
