using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Web.Features.Home;

/// <summary>A record that is with somebody: waiting for a signature, or disputed.</summary>
/// <param name="With">Whose turn it is, or whose view stands beside the visitor's.</param>
/// <param name="Since">UTC: sent, or disputed.</param>
public sealed record WaitingRecord(Guid Id, RecordState State, DateOnly HeldOn, string With, DateTime Since, DateOnly? WindowEndsOn, bool Lapses);
