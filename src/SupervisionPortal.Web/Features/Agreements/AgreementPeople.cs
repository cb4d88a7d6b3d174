using SupervisionPortal.Data.People;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>The people a page names, in the language of the page.</summary>
public sealed class AgreementPeople(IReadOnlyDictionary<Guid, PersonName> names)
{
    /// <summary>Empty for somebody who was not loaded.</summary>
    public string Full(Guid id) => names.TryGetValue(id, out var name) ? name.Full() : "";

    /// <inheritdoc cref="Full"/>
    public string Given(Guid id) => names.TryGetValue(id, out var name) ? name.Given() : "";
}
