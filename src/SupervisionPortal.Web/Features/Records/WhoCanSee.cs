using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>Who can see a record, now and once it is sent, and why they can.</summary>
public sealed class WhoCanSee(PortalDb db, Visitor visitor, IStringLocalizer<RecordTexts> texts)
{
    public async Task<IReadOnlyList<WhoSees>> OfAsync(SupervisionRecord record, CancellationToken cancellationToken)
    {
        var relations = new Relations(db);
        var supervisor = await relations.SupervisorOfAsync(record.SuperviseeId, visitor.Today, cancellationToken);
        var manager = supervisor is { } now ? await relations.SupervisorOfAsync(now, visitor.Today, cancellationToken) : null;
        var people = await RecordPeople.LoadAsync(db, new[] { record.SuperviseeId, record.SupervisorId, supervisor, manager }.OfType<Guid>(), cancellationToken);
        var supervisee = people.Given(record.SuperviseeId);
        List<WhoSees> lines = record.State == RecordState.Draft
            ? OfDraft(record, record.IsProfessional ? null : supervisor, people)
            : [new(texts["Sees.Two"], texts["Sees.Two.Who", people.Full(record.SuperviseeId), people.Full(supervisor ?? record.SupervisorId)], texts["Sees.Sent.Why"])];
        if (record.State != RecordState.Draft && supervisor is not null && supervisor != record.SupervisorId)
        {
            lines.Add(new WhoSees(texts["Sees.Author"], people.Full(record.SupervisorId), texts["Sees.Author.Why"]));
        }

        lines.Add(new WhoSees(
            texts["Sees.Purpose"],
            manager is { } above ? texts["Sees.Purpose.Named", people.Full(above), supervisee] : texts["Sees.Purpose.Who", supervisee],
            texts["Sees.Purpose.Why", supervisee]));
        var today = visitor.Today;
        if (record.State != RecordState.Draft && await db.Inspections.AnyAsync(row => row.From <= today && row.Until >= today && !row.Ends.Any() && row.Records.Any(sampled => sampled.RecordId == record.Id), cancellationToken))
        {
            lines.Add(new WhoSees(texts["Sees.Inspector"], texts["Sees.Inspector.Who"], texts["Sees.Inspector.Why", supervisee]));
        }

        if (await db.CaseDiscussions.AnyAsync(row => row.SessionId == record.SessionId, cancellationToken))
        {
            lines.Add(new WhoSees(texts["Sees.ChildsFile"], texts["Sees.ChildsFile.Who"], texts["Sees.ChildsFile.Why"]));
        }

        return lines;
    }

    private List<WhoSees> OfDraft(SupervisionRecord record, Guid? supervisor, RecordPeople people)
    {
        var supervisee = people.Full(record.SuperviseeId);
        var other = new[] { record.SupervisorId, supervisor }.OfType<Guid>().Where(id => id != visitor.PersonId).Select(people.Full).FirstOrDefault();
        return other is null
            ?
            [
                new(texts["Sees.Draft"], texts["Sees.YouAlone"], texts["Sees.Draft.Why"]),
                new(texts["Sees.Sent"], texts["Sees.SuperviseeAndYou", supervisee], texts["Sees.Sent.Why"]),
            ]
            :
            [
                new(texts["Sees.Draft"], texts["Sees.YouAnd", other], texts["Sees.Draft.WhyBoth", people.Given(record.SuperviseeId)]),
                new(texts["Sees.Sent"], texts["Sees.SuperviseeAndBoth", supervisee, other], texts["Sees.Sent.Why"]),
            ];
    }
}
