namespace SupervisionPortal.Domain.Records;

/// <summary>A place at which two texts of a record differ.</summary>
/// <param name="Place">As <see cref="ContentPlace"/> names it.</param>
/// <param name="Before">Empty where nothing was there.</param>
/// <param name="After">Empty where nothing is there any more.</param>
public sealed record ContentDifference(string Place, string Before, string After);
