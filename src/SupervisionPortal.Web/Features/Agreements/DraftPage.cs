using Microsoft.AspNetCore.Mvc.Rendering;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Web.Shared.Autosave;

namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>The page on which one of the two writes a text.</summary>
public sealed record DraftPage
{
    public required AgreementFile File { get; init; }

    public required AgreementContent Content { get; init; }

    public required AutosaveForm Autosave { get; init; }

    /// <summary>The version the text answers; 0 for none.</summary>
    public required int Answers { get; init; }

    /// <summary>The other proposed a newer text since: the text cannot be proposed before that was read.</summary>
    public required bool IsBehind { get; init; }

    /// <summary>Where the newer text differs from the one that was answered; empty where it is not behind.</summary>
    public required IReadOnlyList<ShownDifference> Meanwhile { get; init; }

    public required IReadOnlyList<SelectListItem> Intervals { get; init; }

    /// <summary>What the policy asks; null where no rule fits.</summary>
    public required string? Limit { get; init; }

    // The fields of the form, for their names.
    public string? Every => Content.Terms.Every;

    public string? Minutes => Content.Terms.Minutes?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public string? Venue => Content.Terms.Venue;
}
