using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Records;

namespace SupervisionPortal.Web.Tests.Cases;

/// <summary>A case of Westmere's supervisee that was discussed on Tuesday 25 November 2025, its words sent in a record.</summary>
public sealed record DiscussedCase(Guid Id, Guid Discussion, Guid Record, string Reference)
{
    public const string Worry = "Nobody has seen the bedrooms since September.";
    public const string AboutWorker = "The visit stayed with the worker.";

    public string Url => $"/cases/{Id}/discussions/{Discussion}";

    public static async Task<DiscussedCase> SentAsync(PortalFactory portal)
    {
        var record = await portal.BegunAsync(cases: 1);
        var found = await FindAsync(portal, record);
        using var supervisor = await portal.SignedInAs(Accounts.Supervisor);
        await supervisor.SubmitAsync(
            $"/records/{record}/draft",
            "/draft",
            (RecordScene.Support, "Three hearings in one month were too many."),
            (ContentPlace.Case(found.Id, "worries").Part(nameof(Answer.Text)), Worry),
            (ContentPlace.Case(found.Id, "emotional-impact").Part(nameof(Answer.Text)), AboutWorker));
        var sent = await supervisor.SubmitAsync($"/records/{record}/check", "/issue");
        sent.Location.ShouldBe($"/records/{record}", sent.Text);
        return found;
    }

    public static async Task<DiscussedCase> DraftedAsync(PortalFactory portal) => await FindAsync(portal, await portal.BegunAsync(cases: 1));

    private static Task<DiscussedCase> FindAsync(PortalFactory portal, Guid record) => portal.WithinAsync(Accounts.Supervisor, db => (
        from row in db.Records
        where row.Id == record
        join discussion in db.CaseDiscussions on row.SessionId equals discussion.SessionId
        join held in db.Cases on discussion.CaseId equals held.Id
        select new DiscussedCase(held.Id, discussion.Id, record, held.Reference)).SingleAsync());
}
