using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Data.Seed;

/// <summary>Of some of the open actions the supervisee has said how they stand.</summary>
internal sealed class DemoReports(DemoOrganisation demo, DateTime now, DemoIds ids)
{
    // Of each four, one is not reported on.
    private const int Round = 4;

    public IEnumerable<ActionReport> Of(IEnumerable<AgreedAction> actions)
    {
        var open = actions.Where(action => action.Outcome == ActionOutcome.Open && action.OwnerId == action.SuperviseeId && action.AgreedOn.AddDays(3) < DateOnly.FromDateTime(now)).ToList();
        for (var i = 0; i < open.Count; i++)
        {
            var supervisee = new Actor(open[i].SuperviseeId, Relation.Supervisee);
            var at = open[i].AgreedOn.AddDays(2).ToDateTime(new TimeOnly(9, 30), DateTimeKind.Utc);
            var report = (i % Round) switch
            {
                0 => open[i].Report(supervisee, ActionStanding.Done, null, at),
                1 => open[i].Report(supervisee, ActionStanding.UnderWay, demo.SpeaksKhmer ? "ខ្ញុំបានទូរស័ព្ទហើយ កំពុងរង់ចាំចម្លើយ។" : "Rang twice; a meeting is set for next week.", at),
                2 => open[i].Report(supervisee, ActionStanding.Stuck, demo.SpeaksKhmer ? "សាលាមិនទាន់ឆ្លើយតប។" : "The school has not answered. Who else could ask?", at),
                _ => null,
            };
            if (report is not null)
            {
                yield return ids.Name(report);
            }
        }
    }
}
