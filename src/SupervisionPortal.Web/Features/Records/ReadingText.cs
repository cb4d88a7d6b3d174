using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>One text of a record.</summary>
/// <param name="Label">Its question; null where the heading beside it says enough.</param>
public sealed record ReadingText(LocalisedText? Label, string Text, ReadingKind Kind)
{
    /// <summary>The question as it leads into the text on one line.</summary>
    public string? Lead => Label?.In(PortalLanguage.Current.Code);

    /// <summary>A question has its own mark and takes no colon.</summary>
    public bool IsQuestion => Lead is { Length: > 0 } lead && lead[^1] is '?' or '៖' or ':' or '.';
}
