using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Obligations;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Templates;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationTemplates;

/// <summary>The templates under which records, cases, preparations, agreements and observations are written, with every version there was.</summary>
[Authorize(Policy = Access.Administrator)]
[Route("/organisation/templates")]
public sealed class TemplatesController(PortalDb db, TemplateDesk desk) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> List(CancellationToken cancellationToken)
    {
        var policy = await desk.PolicyAsync(cancellationToken);
        var changes = await db.Policies.Where(row => row.TemplateKey != null && row.Number <= policy.Number)
            .GroupBy(row => row.TemplateKey!)
            .Select(group => new { group.Key, Number = group.Max(row => row.Number), On = group.Max(row => row.InForceFrom) })
            .ToDictionaryAsync(row => row.Key, cancellationToken);
        var begun = await db.TemplateDrafts.Join(db.People, row => row.SavedById, person => person.Id, (row, person) => new { row.Key, person.FullName }).ToDictionaryAsync(row => row.Key, row => row.FullName, cancellationToken);
        return View("List", (IReadOnlyList<TemplateLine>)
        [
            .. Template.All(policy.Policy.Forms).Select(template => new TemplateLine(
                template,
                changes.TryGetValue(template.Key, out var change) ? change.Number : null,
                change?.On,
                begun.GetValueOrDefault(template.Key))),
        ]);
    }

    /// <param name="version">Of the policy; null: the one in force.</param>
    [HttpGet("{template}")]
    public async Task<IActionResult> Show([FromRoute(Name = "template")] string key, int? version, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(key, cancellationToken) is not { } open)
        {
            return NotFound();
        }

        var versions = await db.Policies.AsNoTracking()
            .Where(row => row.Number <= open.Policy.Number && (row.TemplateKey == key || row.TemplateKey == null))
            .OrderByDescending(row => row.Number)
            .Select(row => new { row.Number, row.InForceFrom, row.ChangedById, row.Why })
            .ToListAsync(cancellationToken);
        var changers = versions.Select(row => row.ChangedById).OfType<Guid>().Distinct().ToList();
        var names = await db.People.Where(row => changers.Contains(row.Id)).Select(PersonName.Of).ToDictionaryAsync(name => name.Id, cancellationToken);
        var number = version ?? versions[0].Number;
        if (versions.TrueForAll(row => row.Number != number) || Template.Find((await db.PolicyVersionAsync(number, cancellationToken)).Policy.Forms, key) is not { } shown)
        {
            return NotFound();
        }

        return View("Template", new TemplatePage(
            shown,
            number,
            number == versions[0].Number,
            open.Draft is not null,
            [.. versions.Select(row => new TemplateVersionLine(row.Number, row.InForceFrom, row.ChangedById is { } by ? names[by].Full() : null, row.Why))]));
    }
}
