namespace SupervisionPortal.Web.Features.HandOvers;

/// <summary>Marks the texts of hand-overs and of the custody trail.</summary>
public sealed class HandOverTexts;
