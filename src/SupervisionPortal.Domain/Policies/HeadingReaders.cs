namespace SupervisionPortal.Domain.Policies;

/// <summary>Who reads what stands under a heading, of those who may open the record at all. What both signed is the same for everybody; some of it is not shown to everybody.</summary>
public enum HeadingReaders
{
    All,

    /// <summary>The two and the line of management above them, never quality assurance, HR or an inspector (bridgend, Confidentiality: personal issues).</summary>
    Line,

    /// <summary>The supervisee, and whoever supervises or wrote it (central-bedfordshire, Confidentiality: a restricted area that both can access).</summary>
    TheTwo,
}
