namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>Whom to book with, where the address does not say.</summary>
public sealed record ChoicePage(IReadOnlyList<(Guid Id, string Name)> People, Guid? Own, int Page, int LastPage);
