namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>The texts of agreements.</summary>
public sealed class AgreementTexts;
