namespace SupervisionPortal.Web.Features.Policies;

public sealed class PoliciesTexts;
