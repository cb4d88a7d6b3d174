using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Accounts;

namespace SupervisionPortal.Web.Platform;

/// <summary>Keeps Data Protection's keys in the database, so that cookies outlive a restart and are read by every node.</summary>
public sealed class KeyRepository(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<PortalDb>().ProtectionKeys.Select(key => key.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        db.ProtectionKeys.Add(new ProtectionKey(friendlyName, element.ToString(SaveOptions.DisableFormatting)));
        // The interface is synchronous; a new key comes once in weeks.
        db.SaveChangesAsync().GetAwaiter().GetResult();
    }
}
