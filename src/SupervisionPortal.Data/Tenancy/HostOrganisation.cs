namespace SupervisionPortal.Data.Tenancy;

/// <summary>What the host may know of an organisation.</summary>
/// <param name="TimeZone">An IANA time zone.</param>
/// <param name="Languages">Language codes separated by commas, the first the default.</param>
public sealed record HostOrganisation(Guid Id, string Name, string TimeZone, string Languages)
{
    /// <summary>The day it is there at an instant (UTC).</summary>
    public DateOnly LocalDate(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)));
}
