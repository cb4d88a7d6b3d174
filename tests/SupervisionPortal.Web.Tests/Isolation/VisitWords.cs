namespace SupervisionPortal.Web.Tests.Isolation;

internal static class VisitWords
{
    /// <summary>What went wrong, one line for each visit, with what was written.</summary>
    public static IReadOnlyList<string> Failures(this IEnumerable<Visit> visits) =>
        [.. visits.Select(visit => visit.Written.Length > 0 ? $"{visit}, wrote {visit.Written}" : visit.ToString()).Take(40)];
}
