namespace SupervisionPortal.Gallery.Features.Gallery;

public sealed class AnswerForm
{
    public string? Answer { get; set; }

    public string? Comment { get; set; }

    public string? Part { get; set; }
}
