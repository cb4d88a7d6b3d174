using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Agreements;

namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>An agreement with all its versions and signatures, and what the visitor is to it.</summary>
public sealed record AgreementFile(SupervisionAgreement Agreement, AgreementHead Head)
{
    public Negotiator Who => Head.Who;

    /// <summary>Nothing is agreed with somebody who has left, whatever the state says.</summary>
    public Refusal? WhyNot(Refusal? refusal) => Head.WhyNot ?? refusal;
}
