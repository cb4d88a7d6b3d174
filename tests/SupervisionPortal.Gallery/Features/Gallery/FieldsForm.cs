using System.ComponentModel.DataAnnotations;

namespace SupervisionPortal.Gallery.Features.Gallery;

public sealed class FieldsForm
{
    public string? Title { get; set; }

    public string? On { get; set; }

    [MaxLength(100)]
    public string? Part { get; set; }

    public string? Answer { get; set; }

    public string? Who { get; set; }

    public bool Agreed { get; set; }

    public string? Password { get; set; }

    public decimal? Share { get; set; }
}
