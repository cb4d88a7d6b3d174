using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Domain.Inspections;
using SupervisionPortal.Domain.Ledger;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Records;
using SupervisionPortal.Web.Tests.Sessions;

namespace SupervisionPortal.Web.Tests.Inspections;

public sealed class InspectionsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Purpose = "Practice review of the assessment teams";

    private static readonly string Inspector = DemoAccounts.Inspector(Accounts.Westmere);

    [Fact]
    public async Task A_sample_is_drawn_by_chance_entered_in_the_ledger_and_drawn_again_from_its_seed()
    {
        var id = await DrawAsync(portal, Diary.QualityAssurance, ("Size", "7"));

        var drawn = await ReadAsync(portal, id);
        var candidates = await portal.WithinAsync(Accounts.Supervisor, db => db.Records
            .Where(row => row.FirstIssuedAt != null && row.State != RecordState.Discarded && row.HeldOn >= drawn.HeldFrom && row.HeldOn <= drawn.HeldUntil)
            .Select(row => row.Id)
            .ToListAsync());

        drawn.Records.Count.ShouldBe(7);
        drawn.DrawnFrom.ShouldBe(candidates.Count);
        drawn.Records.OrderBy(row => row.Place).Select(row => row.RecordId).ShouldBe(Sampling.Draw(drawn.Seed, candidates, 7));
        var entered = await portal.WithinAsync(Accounts.Supervisor, db => db.Ledger
            .Where(row => row.SubjectId == id || db.SampledRecords.Any(sampled => sampled.Id == row.SubjectId && sampled.InspectionId == id))
            .Select(row => row.Subject)
            .ToListAsync());
        entered.Count(subject => subject == LedgerSubject.Inspection).ShouldBe(1);
        entered.Count(subject => subject == LedgerSubject.SampledRecord).ShouldBe(7);
        using var inspector = await portal.SignedInAs(Inspector);
        (await inspector.GetAsync("/notices")).Text.ShouldContain("gives you access to a sample of records");
        (await inspector.GetAsync($"/inspections/{id}")).FindAll("tbody a[href^='/records/']").Count.ShouldBe(7);
    }

    [Fact]
    public async Task The_inspector_opens_the_sample_alone_for_the_inspection_alone_and_the_supervisee_is_told()
    {
        var id = await DrawAsync(portal, Accounts.Administrator);
        var inspection = await ReadAsync(portal, id);
        var (mine, other) = await RecordsAsync(inspection);
        using var inspector = await portal.SignedInAs(Inspector);

        (await inspector.GetAsync($"/records/{other.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await inspector.PostAnywayAsync($"/records/{other.Id}/openings", ("Purpose", "Inspection"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await inspector.GetAsync($"/people/{mine.SuperviseeId}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await inspector.GetAsync($"/sessions/{mine.SessionId}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await inspector.GetAsync("/people")).Status.ShouldBe(HttpStatusCode.NotFound);
        var asked = await inspector.GetAsync($"/records/{mine.Id}");
        asked.FindAll("input[name=Purpose]").Count.ShouldBe(1);
        (await inspector.PostAsync(asked.Form("/openings"), ("Purpose", "LineManagement"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var read = await inspector.FollowAsync(await inspector.PostAsync(asked.Form("/openings"), ("Purpose", "Inspection")));

        read.Status.ShouldBe(HttpStatusCode.OK);
        read.Find(".who-panel");
        read.FindAll($"a[href^='/people/{mine.SuperviseeId}']").ShouldBeEmpty();
        var person = await portal.PersonOf(Inspector);
        var opening = await portal.WithinAsync(Inspector, db => db.RecordOpenings.SingleAsync(row => row.RecordId == mine.Id && row.PersonId == person && row.On == Diary.Today));
        opening.Role.ShouldBe(Domain.People.Relation.Inspector);
        (await portal.WithinAsync(Inspector, db => db.Notices.AnyAsync(row => row.PersonId == mine.SuperviseeId && row.Kind == NoticeKind.RecordRead && row.Path == $"/records/{mine.Id}"))).ShouldBeTrue();
        using var giver = await portal.SignedInAs(Accounts.Administrator);
        (await giver.GetAsync($"/inspections/{id}")).Find("tbody").TextContent.ShouldContain("today, 10am");
    }

    [Fact]
    public async Task Before_the_first_day_and_after_the_last_nothing_opens()
    {
        await using var own = new PortalFactory();
        var id = await DrawAsync(own, Diary.QualityAssurance, ("From", "1/12/2025"), ("Until", "3/12/2025"), ("Size", "200"));
        var record = await OnlyHereAsync(own, id);
        foreach (var (day, status) in new[] { (30, HttpStatusCode.NotFound), (31, HttpStatusCode.OK), (33, HttpStatusCode.OK), (34, HttpStatusCode.NotFound) })
        {
            own.Clock.Set(new DateTime(2025, 10, 31, 12, 0, 0, DateTimeKind.Utc).AddDays(day));
            using var inspector = await own.SignedInAs(Inspector);
            (await inspector.GetAsync($"/records/{record}")).Status.ShouldBe(status, $"day {day}");
        }
    }

    [Fact]
    public async Task Access_ends_early_at_once_with_a_reason_and_once()
    {
        await using var own = new PortalFactory();
        var id = await DrawAsync(own, Diary.QualityAssurance, ("Size", "200"));
        var record = await OnlyHereAsync(own, id);
        using var inspector = await own.SignedInAs(Inspector);
        await inspector.SubmitAsync($"/records/{record}", "/openings", ("Purpose", "Inspection"));
        (await inspector.GetAsync($"/records/{record}")).Status.ShouldBe(HttpStatusCode.OK);
        (await inspector.PostAnywayAsync($"/inspections/{id}/end", ("Why", "No."))).Status.ShouldBe(HttpStatusCode.Conflict);
        using var giver = await own.SignedInAs(Accounts.Administrator);
        var form = (await giver.GetAsync($"/inspections/{id}")).Form("/end");

        var nothing = await giver.PostAsync(form, ("Why", ""));
        await giver.PostAsync(form, ("Why", "It was moved."));
        await giver.PostAsync(form, ("Why", "It was moved."));

        nothing.Text.ShouldContain("Say why the access ends.");
        (await ReadAsync(own, id)).Ends.ShouldHaveSingleItem().Why.ShouldBe("It was moved.");
        (await inspector.GetAsync($"/records/{record}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await inspector.GetAsync($"/inspections/{id}")).FindAll("tbody tr").ShouldBeEmpty();
        (await inspector.GetAsync("/notices")).Text.ShouldContain("ended your access to a sample of records");
    }

    [Fact]
    public async Task Posted_twice_it_is_drawn_once()
    {
        using var quality = await portal.SignedInAs(Diary.QualityAssurance);
        var form = (await quality.GetAsync("/inspections/new")).Form().With(await FieldsAsync(portal));

        var answers = await Task.WhenAll(quality.PostAsync(form), quality.PostAsync(form));

        answers.ShouldAllBe(answer => answer.Location == $"/inspections/{form["FormId"]}");
    }

    [Theory]
    [InlineData("Inspector", "", "Choose an inspector")]
    [InlineData("Purpose", " ", "Say what is inspected")]
    [InlineData("Size", "0", "Choose how many records, from 1 to 200.")]
    [InlineData("Size", "201", "Choose how many records, from 1 to 200.")]
    [InlineData("From", "25/11/2025", "Choose a first day that is not past.")]
    [InlineData("Until", "25/11/2025", "Choose a last day that is not before the first.")]
    [InlineData("Until", "27/2/2026", "Choose a last day within three months of the first.")]
    [InlineData("HeldUntil", "1/1/2024", "Choose a period that is over by today")]
    [InlineData("HeldFrom", "nonsense", "Write the day as in")]
    public async Task What_is_wrong_is_said_beside_its_field_and_nothing_is_drawn(string field, string typed, string sentence)
    {
        using var quality = await portal.SignedInAs(Diary.QualityAssurance);
        var form = (await quality.GetAsync("/inspections/new")).Form().With(await FieldsAsync(portal));

        var answer = await quality.PostAsync(form, (field, typed));

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Find($"#{field}-error").TextContent.ShouldContain(sentence);
        var id = Guid.Parse(form["FormId"]!);
        (await portal.WithinAsync(Accounts.Supervisor, db => db.Inspections.AnyAsync(row => row.Id == id))).ShouldBeFalse();
    }

    [Fact]
    public async Task Only_quality_assurance_and_administrators_give_access_and_not_to_anybody()
    {
        foreach (var email in new[] { Accounts.Supervisor, Accounts.Supervisee, Accounts.SeniorManager, Diary.HumanResources })
        {
            using var browser = await portal.SignedInAs(email);
            (await browser.GetAsync("/inspections")).Status.ShouldBe(HttpStatusCode.NotFound, email);
            (await browser.GetAsync("/inspections/new")).Status.ShouldBe(HttpStatusCode.NotFound, email);
            (await browser.PostAnywayAsync("/inspections", await FieldsAsync(portal))).Status.ShouldBe(HttpStatusCode.NotFound, email);
        }

        using var inspector = await portal.SignedInAs(Inspector);
        (await inspector.GetAsync("/inspections/new")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var quality = await portal.SignedInAs(Diary.QualityAssurance);
        var form = (await quality.GetAsync("/inspections/new")).Form().With(await FieldsAsync(portal));
        (await quality.PostAsync(form, ("Inspector", (await portal.PersonOf(Accounts.SeniorManager)).ToString()))).Find("#Inspector-error").TextContent.ShouldContain("duty of an inspector");
        (await quality.PostAsync(form, ("Inspector", (await portal.PersonOf(Diary.QualityAssurance)).ToString()))).Find("#Inspector-error").TextContent.ShouldContain("Nobody gives themselves access");
    }

    private static async Task<(string Name, string Value)[]> FieldsAsync(PortalFactory portal) =>
    [
        ("Inspector", (await portal.PersonOf(Inspector)).ToString()), ("Purpose", Purpose), ("Unit", ""), ("HeldFrom", "1/6/2025"), ("HeldUntil", "20/11/2025"),
        ("Size", "5"), ("From", "26/11/2025"), ("Until", "9/12/2025"),
    ];

    private static async Task<Guid> DrawAsync(PortalFactory portal, string giver, params (string Name, string Value)[] changes)
    {
        using var browser = await portal.SignedInAs(giver);
        var form = (await browser.GetAsync("/inspections/new")).Form().With(await FieldsAsync(portal));
        var answer = await browser.PostAsync(form, changes);
        answer.Location.ShouldBe($"/inspections/{form["FormId"]}", answer.Text);
        return Guid.Parse(form["FormId"]!);
    }

    private static Task<Inspection> ReadAsync(PortalFactory portal, Guid id) => portal.WithinAsync(
        Accounts.Supervisor, db => db.Inspections.AsNoTracking().Include(row => row.Records).Include(row => row.Ends).SingleAsync(row => row.Id == id));

    /// <summary>A record of this sample that no other inspection opens.</summary>
    private static async Task<Guid> OnlyHereAsync(PortalFactory portal, Guid id) => await portal.WithinAsync(Accounts.Supervisor, db => db.SampledRecords
        .Where(row => row.InspectionId == id && !db.SampledRecords.Any(other => other.RecordId == row.RecordId && other.InspectionId != id))
        .Select(row => row.RecordId)
        .FirstAsync());

    private async Task<(SupervisionRecord Mine, SupervisionRecord Other)> RecordsAsync(Inspection inspection)
    {
        var sampled = inspection.Records.Select(row => row.RecordId).ToList();
        return await portal.WithinAsync(Accounts.Supervisor, async db => (
            await db.Records.AsNoTracking().FirstAsync(row => sampled.Contains(row.Id) && !db.RecordOpenings.Any(opening => opening.RecordId == row.Id && opening.Purpose == OpeningPurpose.Inspection)),
            await db.Records.AsNoTracking().FirstAsync(row => row.FirstIssuedAt != null && !db.SampledRecords.Any(other => other.RecordId == row.Id))));
    }
}
