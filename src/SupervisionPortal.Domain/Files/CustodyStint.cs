namespace SupervisionPortal.Domain.Files;

/// <summary>Somebody holds a file from a day on.</summary>
/// <param name="HolderId">Null: nobody is left to hold it.</param>
public sealed record CustodyStint(Guid? HolderId, DateOnly From);
