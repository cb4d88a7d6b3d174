using SupervisionPortal.Domain.Agreements;

namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>One section with what was typed under it.</summary>
public sealed record SectionField(AgreedSection Section)
{
    /// <summary>The field's value.</summary>
    public string Text => Section.Text;
}
