using SupervisionPortal.Domain.Agreements;

namespace SupervisionPortal.Web.Shared;

public static class ShownAgreements
{
    /// <summary>The word an agreement's state has on every screen.</summary>
    public static ShownState Shown(this SupervisionAgreement agreement) => agreement.State switch
    {
        AgreementState.Begun => ShownState.Draft,
        AgreementState.Proposed => ShownState.TextProposed,
        AgreementState.Settled or AgreementState.SignedByOne => ShownState.WaitingToBeSigned,
        AgreementState.Signed when agreement.IsOnPaper => ShownState.SignedOnPaper,
        AgreementState.Signed => ShownState.SignedByBoth,
        AgreementState.InReview => ShownState.InReview,
        AgreementState.Superseded => ShownState.Replaced,
        _ => ShownState.TextWithdrawn,
    };
}
