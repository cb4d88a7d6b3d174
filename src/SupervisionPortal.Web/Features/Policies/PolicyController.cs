using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Obligations;
using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Web.Features.Policies;

/// <summary>The organisation's supervision policy, rule by rule, each with its clause: where every date comes from.</summary>
[Authorize(Policy = Access.Member)]
public sealed class PolicyController(PortalDb db, Visitor visitor) : Controller
{
    /// <param name="version">Null: the version in force.</param>
    [HttpGet("/policy")]
    public async Task<IActionResult> Policy(int? version, CancellationToken cancellationToken)
    {
        var current = await db.PolicyAsync(visitor.Today, cancellationToken);
        var versions = await db.Policies
            .OrderByDescending(row => row.Number)
            .Select(row => new VersionRow(row.Number, row.AdoptedFrom, row.InForceFrom, row.Why))
            .ToListAsync(cancellationToken);
        if (version is { } asked && versions.TrueForAll(row => row.Number != asked))
        {
            return NotFound();
        }

        var shown = version is { } number ? await db.PolicyVersionAsync(number, cancellationToken) : current;
        return View("Policy", new PolicyPage(shown, current.Number, RuleBook.Of(shown.Policy.Rules), versions));
    }
}
