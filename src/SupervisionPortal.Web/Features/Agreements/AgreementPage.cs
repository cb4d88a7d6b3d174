using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>The page an agreement is read on, negotiated and signed.</summary>
public sealed record AgreementPage
{
    public required AgreementFile File { get; init; }

    public required ShownState State { get; init; }

    public required string Heading { get; init; }

    public required IReadOnlyList<string> Sentences { get; init; }

    /// <summary>Null while nothing is proposed, and for an agreement on paper.</summary>
    public AgreementContent? Content { get; init; }

    /// <summary>Where the text differs from the one before it; null where there is none to compare with.</summary>
    public IReadOnlyList<ShownDifference>? Differences { get; init; }

    /// <summary>With what the text is compared.</summary>
    public string? ComparedWith { get; init; }

    /// <summary>The word that went with the latest proposal, and whose it is; null for none.</summary>
    public (string By, string Text)? Note { get; init; }

    public required IReadOnlyList<SignatureLine> Signatures { get; init; }

    public required IReadOnlyList<VersionLine> Versions { get; init; }

    public required IReadOnlyList<EventLine> Events { get; init; }

    public required SignForm Form { get; init; }

    /// <summary>The words under a signature.</summary>
    public required string Intent { get; init; }

    /// <summary>The words under a review.</summary>
    public required string ReviewIntent { get; init; }

    public required string SignedInAs { get; init; }

    /// <summary>The given name of the other; empty where the visitor is neither.</summary>
    public required string Other { get; init; }

    public required bool MayPropose { get; init; }

    public required bool MayAccept { get; init; }

    public required bool MaySign { get; init; }

    public required bool MayWithdraw { get; init; }

    public required bool MayBeginReview { get; init; }

    public required bool MayLetStand { get; init; }

    public required bool MayEndReview { get; init; }

    /// <summary>UTC: since when the visitor has a text of their own in hand; null for none.</summary>
    public DateTime? DraftSavedAt { get; init; }

    public SupervisionAgreement Agreement => File.Agreement;

    public AgreementHead Head => File.Head;
}
