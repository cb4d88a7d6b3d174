namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>What is posted to propose a text.</summary>
public sealed class ProposalForm
{
    /// <summary>The revision in front of them: nothing is proposed that was not read.</summary>
    public int Revision { get; set; }

    /// <summary>The version it answers; 0 for the first.</summary>
    public int Answers { get; set; }

    /// <summary>A word to the other.</summary>
    public string? Note { get; set; }
}
