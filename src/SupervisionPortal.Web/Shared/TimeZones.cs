using Microsoft.AspNetCore.Mvc.Rendering;

namespace SupervisionPortal.Web.Shared;

/// <summary>The time zones an organisation may be in.</summary>
public static class TimeZones
{
    /// <summary>Every IANA zone that is a place.</summary>
    public static IEnumerable<SelectListItem> Choices() => TimeZoneInfo.GetSystemTimeZones()
        .Where(zone => zone.HasIanaId && zone.Id.Contains('/'))
        .Select(zone => zone.Id)
        .Order(StringComparer.Ordinal)
        .Select(id => new SelectListItem(id, id));

    public static bool IsKnown(string? id) => id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var found) && found.HasIanaId;
}
