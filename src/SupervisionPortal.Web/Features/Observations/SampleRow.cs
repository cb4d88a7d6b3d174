namespace SupervisionPortal.Web.Features.Observations;

/// <summary>A sample that was drawn.</summary>
/// <param name="Drawn">How many were drawn.</param>
/// <param name="Population">Of how many.</param>
public sealed record SampleRow(Guid Id, DateOnly From, DateOnly Until, int Drawn, int Population, string By, DateTime At);
