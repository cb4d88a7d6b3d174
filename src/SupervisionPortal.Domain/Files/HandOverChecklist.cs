namespace SupervisionPortal.Domain.Files;

/// <summary>What of a file is open as it passes on. It follows by itself; the list is so that nobody overlooks it.</summary>
/// <param name="Drafts">Records that are begun and not sent.</param>
/// <param name="Waiting">Records that wait for the supervisee's answer.</param>
/// <param name="Disputed">Records in dispute.</param>
/// <param name="Actions">Open actions.</param>
/// <param name="Planned">Sessions planned from that day on.</param>
/// <param name="Unaccounted">Sessions whose day has passed and of which nobody said what became.</param>
/// <param name="Cases">Open cases.</param>
/// <param name="ReviewsAgreement">The agreement is with somebody else, or there is none.</param>
public sealed record HandOverChecklist(int Drafts, int Waiting, int Disputed, int Actions, int Planned, int Unaccounted, int Cases, bool ReviewsAgreement)
{
    public static readonly HandOverChecklist Nothing = new(0, 0, 0, 0, 0, 0, 0, false);
}
