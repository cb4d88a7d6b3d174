using SupervisionPortal.Domain.Organisations;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Domain.Templates;

namespace SupervisionPortal.Data.Seed;

/// <summary>Two of the organisations have made the templates their own: one has published a change, in the other somebody is in the middle of one.</summary>
internal sealed class DemoTemplates(DemoOrganisation demo, Policy policy, DateTime now, DateOnly today, DemoIds ids, DemoStaff staff)
{
    private const string Publishes = "surrey";
    private const string IsChanging = "havering";
    private const string TheirHeading = "reflection";

    private Guid Administrator => staff.People.Single(person => person.Person.Email == DemoAccounts.Administrator(demo)).Id;

    /// <param name="adopted">The first version.</param>
    public IEnumerable<OrganisationPolicy> Versions(OrganisationPolicy adopted)
    {
        yield return adopted;
        if (demo.Pack == Publishes)
        {
            var cases = Template.Find(policy.Forms, "case")!;
            var second = Published(
                adopted,
                cases.With(cases.Headings.Single(heading => heading.ChildsView) with { Required = true }),
                "The October audit found a third of the cases without the child’s voice.",
                20);
            yield return second;
            var record = Template.Find(policy.Forms, "record-personal")!;
            yield return Published(
                second,
                record.With(record.Heading(TheirHeading)! with { FilledBy = HeadingWriter.Supervisee }),
                "Workers asked to write their reflection themselves.",
                15);
        }
    }

    /// <summary>What the supervisee of the next session has begun to write under the headings that are theirs.</summary>
    public IEnumerable<OwnPart> Parts(IEnumerable<Session> sessions)
    {
        if (demo.Pack == Publishes)
        {
            var supervisee = staff.People.Single(person => person.Person.Email == DemoAccounts.Supervisee(demo)).Id;
            var next = sessions.Where(row => row.SuperviseeId == supervisee && row.Kind == SessionKind.OneToOne && row.Status == SessionStatus.Planned && row.PlannedFor >= today).MinBy(row => row.PlannedFor);
            if (next is not null)
            {
                var part = ids.Name(new OwnPart(next.Id, supervisee));
                part.TrySave([new Answer($"{TheirHeading}/reflection-discussed", "I went into the visit with the plan already in my head. What I heard first was what fitted it.")], 0, now.AddHours(-3));
                yield return part;
            }
        }
    }

    public IEnumerable<TemplateDraft> Drafts()
    {
        if (demo.Pack == IsChanging)
        {
            var template = Template.All(policy.Forms)[0].With(new TemplateHeading
            {
                Id = "",
                Title = Words("Working from home"),
                Hint = Words("Who is seen how often, and what is missed by it."),
                Function = SupervisionFunction.Support,
                ReadBy = HeadingReaders.Line,
            });
            yield return ids.Name(new TemplateDraft(template, 1, Administrator, now.AddDays(-1)));
        }
    }

    private OrganisationPolicy Published(OrganisationPolicy before, Template template, string why, int daysAgo) => ids.Name(OrganisationPolicy.WithTemplate(
        before, template.InPlaceOf(before.Pack), template.Key, why, Administrator, today.AddDays(-daysAgo), now.AddDays(-daysAgo)));

    private static LocalisedText Words(string english) => new(new Dictionary<string, string> { [LocalisedText.English] = english });
}
