using SupervisionPortal.Domain.Organisations;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Templates;

namespace SupervisionPortal.Data.Seed;

/// <summary>Two of the organisations have made the templates their own: one has published a change, in the other somebody is in the middle of one.</summary>
internal sealed class DemoTemplates(DemoOrganisation demo, Policy policy, DateTime now, DateOnly today, DemoIds ids, DemoStaff staff)
{
    private const string Publishes = "surrey";
    private const string IsChanging = "havering";

    private Guid Administrator => staff.People.Single(person => person.Person.Email == DemoAccounts.Administrator(demo)).Id;

    /// <param name="adopted">The first version.</param>
    public IEnumerable<OrganisationPolicy> Versions(OrganisationPolicy adopted)
    {
        yield return adopted;
        if (demo.Pack == Publishes)
        {
            var template = Template.Find(policy.Forms, "case")!;
            var at = now.AddDays(-20);
            yield return ids.Name(OrganisationPolicy.WithTemplate(
                adopted,
                template.With(template.Headings.Single(heading => heading.ChildsView) with { Required = true }).InPlaceOf(adopted.Pack),
                template.Key,
                "The October audit found a third of the cases without the child’s voice.",
                Administrator,
                today.AddDays(-20),
                at));
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

    private static LocalisedText Words(string english) => new(new Dictionary<string, string> { [LocalisedText.English] = english });
}
