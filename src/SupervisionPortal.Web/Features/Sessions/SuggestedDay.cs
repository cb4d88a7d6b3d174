namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>A day that would answer what is due.</summary>
/// <param name="Reason">Where it comes from, in words.</param>
public sealed record SuggestedDay(DateOnly On, string Reason);
