namespace SupervisionPortal.Web.Features.Observations;

/// <summary>One row of what is to be improved.</summary>
public sealed class ActionForm
{
    /// <summary>Once it was saved; blank in a row that was just added.</summary>
    public string? Id { get; set; }

    public string? What { get; set; }

    public string? Why { get; set; }

    /// <summary>"worker" or "supervisor"; blank: nobody was chosen.</summary>
    public string? Who { get; set; }

    public string? ByWhen { get; set; }

    /// <summary>Nothing was written in it: the empty row that invites to write is no action.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(What) && string.IsNullOrWhiteSpace(Why);
}
