using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Web.Features.Preparation;

/// <summary>Something for the agenda.</summary>
public sealed class AgendaForm
{
    /// <summary>Becomes the item's id: posted twice, it is put on once.</summary>
    public Guid FormId { get; set; }

    public string? Text { get; set; }

    public SupervisionFunction? Function { get; set; }

    /// <summary>A case of the supervisee's, or null.</summary>
    public Guid? Case { get; set; }
}
