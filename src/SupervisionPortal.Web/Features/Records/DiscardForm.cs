namespace SupervisionPortal.Web.Features.Records;

/// <summary>What is posted to throw a draft away.</summary>
public sealed class DiscardForm
{
    /// <summary>The draft in front of the writer: a post repeated after another one was begun throws nothing away.</summary>
    public Guid FormId { get; set; }

    /// <summary>The revision in front of the writer: nothing is thrown away that was not seen.</summary>
    public int Revision { get; set; }

    /// <summary>The version the amendment would have replaced; 0 for the first draft.</summary>
    public int Amends { get; set; }

    /// <summary>For a first draft: why there is to be none.</summary>
    public string? Why { get; set; }
}
