namespace SupervisionPortal.Web.Shared.Obligations;

/// <summary>The words that say why something is due.</summary>
public sealed class ObligationTexts;
