using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>Agreements to be read: somebody's, one of them, its versions, and on paper. Either of the two begins one here.</summary>
[Authorize(Policy = Access.Member)]
public sealed class AgreementsController(PortalDb db, AgreementDesk desk, AgreementPages pages, Differences differences, PortalDates dates, IStringLocalizer<AgreementTexts> texts) : Controller
{
    /// <summary>The earlier ones are few: one a year, and those given up. More than these are not listed.</summary>
    private const int MostEarlier = 50;

    [HttpGet("/people/{id:guid}/agreement")]
    public async Task<IActionResult> Overview(Guid id, CancellationToken cancellationToken) =>
        await desk.HeadAsync(id, cancellationToken) is { } head && (head.IsOneOfTheTwo || head.Actor.Oversees)
            ? View("Overview", await OverviewAsync(head, cancellationToken))
            : NotFound();

    /// <summary>The first one; where one is in force it is said first why another is needed.</summary>
    [HttpPost("/people/{id:guid}/agreement")]
    public async Task<IActionResult> Begin(Guid id, CancellationToken cancellationToken)
    {
        if (await desk.HeadAsync(id, cancellationToken) is not { } head || !(head.IsOneOfTheTwo || head.Actor.Oversees))
        {
            return NotFound();
        }

        if (head.WhyNot is { } refusal)
        {
            throw new RefusedException(refusal);
        }

        if (await desk.NegotiatedAsync(id, cancellationToken) is { } begun)
        {
            return Redirect($"/agreements/{begun.Id}");
        }

        return await desk.InForceAsync(id, cancellationToken) is { } standing
            ? Redirect($"/agreements/{standing.Id}/review")
            : Redirect($"/agreements/{(await desk.BeginAsync(head, null, null, cancellationToken)).Id}/draft");
    }

    [HttpGet("/agreements/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await desk.FindAsync(id, cancellationToken) is { } file ? View("Agreement", await pages.OfAsync(file, null, cancellationToken)) : NotFound();

    /// <summary>What was proposed is between the two; those who oversee read what was signed.</summary>
    [HttpGet("/agreements/{id:guid}/versions/{number:int}")]
    public async Task<IActionResult> Version(Guid id, int number, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken) is not { } file
            || file.Agreement.Versions.FirstOrDefault(row => row.Number == number) is not { } version
            || (!file.Head.IsOneOfTheTwo && number != file.Agreement.VersionNumber))
        {
            return NotFound();
        }

        var before = file.Head.IsOneOfTheTwo ? file.Agreement.Versions.FirstOrDefault(row => row.Number == number - 1) : null;
        var content = version.Read();
        return View("Version", new VersionPage(
            file,
            version,
            (await desk.PeopleAsync([version.ProposedById], cancellationToken)).Full(version.ProposedById),
            content,
            before is null ? null : differences.Between(before.Read(), content),
            number < file.Agreement.VersionNumber && file.Head.IsOneOfTheTwo ? number + 1 : null));
    }

    [HttpGet("/agreements/{id:guid}/print")]
    public async Task<IActionResult> Print(Guid id, CancellationToken cancellationToken) =>
        await desk.FindAsync(id, cancellationToken) is { } file
            ? View("Print", new PrintPage(
                file,
                (await desk.PeopleAsync([file.Agreement.SupervisorId], cancellationToken)).Full(file.Agreement.SupervisorId),
                file.Agreement.Latest?.Read(),
                pages.Signatures(file.Agreement)))
            : NotFound();

    private async Task<OverviewPage> OverviewAsync(AgreementHead head, CancellationToken cancellationToken)
    {
        var rows = await db.Agreements.AsNoTracking()
            .Include(row => row.Signatures)
            .Where(row => row.SuperviseeId == head.Id)
            .OrderByDescending(row => row.SignedOn == null).ThenByDescending(row => row.SignedOn).ThenByDescending(row => row.Since)
            .Take(MostEarlier)
            .ToListAsync(cancellationToken);
        var people = await desk.PeopleAsync(rows.Select(row => row.SupervisorId), cancellationToken);
        var inForce = rows.Find(row => row.IsInForce);
        var negotiated = head.IsOneOfTheTwo ? rows.Find(row => row.IsNegotiated) : null;
        return new OverviewPage(
            head,
            inForce,
            inForce is null ? null : people.Full(inForce.SupervisorId),
            negotiated,
            negotiated is null ? null : pages.Waits(negotiated, head),
            inForce is { State: AgreementState.InReview } ? pages.Waits(inForce, head) : null,
            [
                .. rows.Where(row => row.State == AgreementState.Superseded || (row.State == AgreementState.Withdrawn && head.IsOneOfTheTwo)).Select(row => new EarlierLine(
                    row.Id,
                    row.Shown(),
                    people.Full(row.SupervisorId),
                    row.SignedOn is { } signed
                        ? texts["Earlier.Stood", dates.DayWithYear(signed), dates.DayWithYear(dates.LocalDate(row.Since))]
                        : texts["Earlier.Withdrawn", dates.DayWithYear(dates.LocalDate(row.Since))])),
            ]);
    }
}
