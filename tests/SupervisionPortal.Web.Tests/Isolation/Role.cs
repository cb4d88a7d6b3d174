using Microsoft.AspNetCore.Authorization;
using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Web.Tests.Isolation;

/// <summary>Somebody who walks the portal.</summary>
/// <param name="Email">Null: nobody is signed in.</param>
/// <param name="SeesEverybody">Stands in some relation to everybody of the organisation, so that nobody there is a stranger.</param>
public sealed record Role(string Name, string? Email, bool IsMember = true, bool IsAdministrator = false, bool IsHost = false, bool SeesEverybody = false)
{
    public bool IsAnonymous => Email is null;

    /// <summary>Whether the route's authorisation rules let this role in at all.</summary>
    public bool MayEnter(IEnumerable<IAuthorizeData> rules) => !IsAnonymous && rules.All(rule => rule.Policy switch
    {
        Access.Member => IsMember,
        Access.Administrator => IsMember && IsAdministrator,
        Access.Host => IsHost,
        _ => true,
    });

    public override string ToString() => Name;
}
