using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Records;

/// <param name="With">The other of the two.</param>
/// <param name="Note">What follows, or when it was answered; null for nothing.</param>
public sealed record RecordRow(Guid Id, DateOnly HeldOn, string With, ShownState State, RecordKind Kind, string? Note)
{
    public string Url => State == ShownState.Draft ? $"/records/{Id}/draft" : $"/records/{Id}";
}
