using System.Linq.Expressions;
using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Data.People;

/// <summary>What it takes to name somebody, and no more: <c>db.People.Select(PersonName.Of)</c>.</summary>
/// <param name="LocalName">The whole name in the organisation's second language, or null.</param>
/// <param name="LocalGivenName">The given name in the organisation's second language, or null.</param>
public sealed record PersonName(Guid Id, string GivenName, string FamilyName, bool FamilyNameFirst, string? LocalName, string? LocalGivenName)
{
    public static readonly Expression<Func<Person, PersonName>> Of = person =>
        new PersonName(person.Id, person.GivenName, person.FamilyName, person.FamilyNameFirst, person.LocalName, person.LocalGivenName);

    public static PersonName From(Person person) =>
        new(person.Id, person.GivenName, person.FamilyName, person.FamilyNameFirst, person.LocalName, person.LocalGivenName);

    /// <param name="language">The page's: names in Latin letters stand on English pages.</param>
    public string Full(string language) =>
        language != "en" && LocalName is not null ? LocalName : FamilyNameFirst ? $"{FamilyName} {GivenName}" : $"{GivenName} {FamilyName}";

    /// <inheritdoc cref="Full"/>
    public string Given(string language) => language != "en" && LocalGivenName is not null ? LocalGivenName : GivenName;
}
