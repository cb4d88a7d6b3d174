namespace SupervisionPortal.Data.Files;

/// <summary>Who leaves when, and who stands above whom.</summary>
/// <param name="Leaving">The first day out of the latest post; null while nobody expects it.</param>
/// <param name="Supervisors">The last supervisor who was named.</param>
internal sealed record StaffLine(IReadOnlyDictionary<Guid, DateOnly?> Leaving, IReadOnlyDictionary<Guid, Guid> Supervisors)
{
    public DateOnly? LeftOn(Guid person) => Leaving.TryGetValue(person, out var left) ? left : null;

    public Guid? Above(Guid person) => Supervisors.TryGetValue(person, out var above) ? above : null;

    public bool HasLeft(Guid person, DateOnly day) => LeftOn(person) <= day;
}
