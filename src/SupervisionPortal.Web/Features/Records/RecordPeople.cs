using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>The people a page names, in the language of the page.</summary>
public sealed class RecordPeople(IReadOnlyDictionary<Guid, PersonName> names)
{
    public static async Task<RecordPeople> LoadAsync(PortalDb db, IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToList();
        return new RecordPeople(await db.People.AsNoTracking().Where(person => wanted.Contains(person.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken));
    }

    /// <summary>Empty for somebody who was not loaded.</summary>
    public string Full(Guid id) => names.TryGetValue(id, out var name) ? name.Full() : "";

    /// <inheritdoc cref="Full"/>
    public string Given(Guid id) => names.TryGetValue(id, out var name) ? name.Given() : "";
}
