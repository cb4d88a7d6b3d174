namespace SupervisionPortal.Web.Shared.Pairs;

/// <summary>What the two have to settle between them, in words.</summary>
public sealed class PairTexts;
