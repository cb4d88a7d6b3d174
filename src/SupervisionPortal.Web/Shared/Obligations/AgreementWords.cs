using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Agreements;

namespace SupervisionPortal.Web.Shared.Obligations;

/// <summary>Says of an agreement whose turn it is.</summary>
public static class AgreementWords
{
    /// <param name="party">The reader's.</param>
    /// <param name="other">The given name of the other.</param>
    public static string Waits(IStringLocalizer<DutyTexts> texts, SupervisionAgreement agreement, AgreementParty party, string other, PortalDates dates)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        var mine = agreement.WaitsFor(party) ? "You" : "Them";
        var since = dates.Day(dates.LocalDate(agreement.Since));
        return agreement.State switch
        {
            AgreementState.Begun => texts["Note.Agreement.Begun"],
            AgreementState.Proposed => texts[$"Note.Agreement.Proposed.{mine}", other, since],
            AgreementState.Settled => texts["Note.Agreement.Settled"],
            AgreementState.SignedByOne => texts[$"Note.Agreement.Signature.{mine}", other],
            AgreementState.InReview => texts[$"Note.Agreement.Review.{mine}", other],
            _ => "",
        };
    }

    /// <summary>What the reader is to do with it.</summary>
    public static string Verb(IStringLocalizer<DutyTexts> texts, SupervisionAgreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return texts[agreement.State switch
        {
            AgreementState.Proposed => "Verb.AnswerAgreement",
            AgreementState.InReview => "Verb.ConfirmAgreement",
            _ => "Verb.SignSettledAgreement",
        }];
    }
}
