namespace SupervisionPortal.Web.Features.Schedule;

/// <summary>Which of the proposed dates suit.</summary>
public sealed class AnswerForm
{
    /// <summary>Those that were ticked.</summary>
    public List<Guid> Proposals { get; set; } = [];

    /// <summary>Every one on the page.</summary>
    public bool All { get; set; }

    /// <summary>Every proposal on the page when it was sent: one that came later is not agreed to unseen.</summary>
    public List<string> Shown { get; set; } = [];

    /// <summary>The concerns as they were on the page, one for each proposal that had any.</summary>
    public List<string> Seen { get; set; } = [];
}
