namespace SupervisionPortal.Web.Features.Records;

/// <summary>What the supervisee adds after the window has lapsed.</summary>
public sealed class LateForm
{
    /// <summary>Becomes the note's id: a repeated post finds it.</summary>
    public Guid FormId { get; set; }

    /// <summary>Null while nothing was chosen.</summary>
    public LateKind? Late { get; set; }

    public string? Note { get; set; }

    /// <inheritdoc cref="AnswerForm.Part"/>
    public string? LatePart { get; set; }

    public string? LateView { get; set; }
}
