using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Accounts;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationPeople;

/// <summary>The organisation's people as its administrators keep them: who is in which post, who supervises whom, who can sign in.</summary>
[Authorize(Policy = Access.Administrator)]
public sealed class StaffController(
    PortalDb db, Visitor visitor, StaffReader staff, Relations relations, UserManager<Account> accounts, PasswordLinks links, IStringLocalizer<StaffTexts> texts, PortalDates dates) : Controller
{
    private const string LinkKey = "StaffLink";

    [HttpGet("/organisation/people")]
    public async Task<IActionResult> List(string? q, int page, CancellationToken cancellationToken) => View("List", await staff.ListAsync(q, page, cancellationToken));

    [HttpGet("/organisation/people/new")]
    public async Task<IActionResult> New(CancellationToken cancellationToken) =>
        View("New", new NewPersonForm { FormId = Guid.CreateVersion7(), Choices = await staff.ChoicesAsync(null, cancellationToken) });

    [HttpPost("/organisation/people")]
    public async Task<IActionResult> Add(NewPersonForm form, CancellationToken cancellationToken)
    {
        if (!await ExistAsync(form.Unit, form.Supervisor, cancellationToken))
        {
            return NotFound();
        }

        if (form.FormId == Guid.Empty)
        {
            form.FormId = Guid.CreateVersion7();
        }
        else if (await db.People.AnyAsync(row => row.Id == form.FormId, cancellationToken))
        {
            return Redirect($"/organisation/people/{form.FormId}");
        }

        if (ModelState.IsValid && await IsTakenAsync(form.Email!.Trim(), cancellationToken))
        {
            if (await db.People.AnyAsync(row => row.Id == form.FormId, cancellationToken))
            {
                // The same form, sent twice at once, took it.
                return Redirect($"/organisation/people/{form.FormId}");
            }

            ModelState.AddModelError(nameof(form.Email), texts["Email.Taken"]);
        }

        if (!ModelState.IsValid)
        {
            form.Choices = await staff.ChoicesAsync(null, cancellationToken);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("New", form);
        }

        var startedOn = form.FirstDay(dates)!.Value;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var person = await NewAsync(form.FormId, form.GivenName, form.FamilyName, form.LocalName, form.LocalGivenName, form.Email, cancellationToken);
        db.People.Add(person);
        var post = new Post(person.Id, form.Unit!.Value, form.Role!.Value, form.Title!.Trim(), startedOn);
        form.Describe(post);
        db.Posts.Add(post);
        if (form.Supervisor is { } supervisor)
        {
            db.Supervisions.Add(new Supervision(person.Id, supervisor, startedOn));
        }

        await db.SaveChangesAsync(cancellationToken);
        var account = await OpenAccountAsync(person);
        await transaction.CommitAsync(cancellationToken);
        TempData[LinkKey] = await LinkAsync(account);
        TempData.Done(texts["New.Done", PersonName.From(person).Full()]);
        return Redirect($"/organisation/people/{person.Id}");
    }

    [HttpGet("/organisation/people/outside")]
    public IActionResult Outside() => Shown(new OutsiderForm { FormId = Guid.CreateVersion7() }, StatusCodes.Status200OK);

    /// <summary>Somebody without a post, such as an inspector: they sign in, and see what a duty opens to them.</summary>
    [HttpPost("/organisation/people/outside")]
    public async Task<IActionResult> AddOutside(OutsiderForm form, CancellationToken cancellationToken)
    {
        if (form.FormId == Guid.Empty)
        {
            form.FormId = Guid.CreateVersion7();
        }

        if (ModelState.IsValid && await IsTakenAsync(form.Email!.Trim(), cancellationToken))
        {
            if (await db.People.AnyAsync(row => row.Id == form.FormId, cancellationToken))
            {
                return Redirect($"/organisation/people/{form.FormId}");
            }

            ModelState.AddModelError(nameof(form.Email), texts["Email.Taken"]);
        }

        if (!ModelState.IsValid)
        {
            return Shown(form, StatusCodes.Status422UnprocessableEntity);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var person = await NewAsync(form.FormId, form.GivenName, form.FamilyName, form.LocalName, form.LocalGivenName, form.Email, cancellationToken);
        db.People.Add(person);
        await db.SaveChangesAsync(cancellationToken);
        var account = await OpenAccountAsync(person);
        await transaction.CommitAsync(cancellationToken);
        TempData[LinkKey] = await LinkAsync(account);
        TempData.Done(texts["New.Done", PersonName.From(person).Full()]);
        return Redirect($"/organisation/people/{person.Id}");
    }

    [HttpGet("/organisation/people/{id:guid}")]
    public async Task<IActionResult> Person(Guid id, CancellationToken cancellationToken) =>
        await staff.PageAsync(id, null, TempData[LinkKey] as string, cancellationToken) is { } page ? View("Person", page) : NotFound();

    /// <summary>A new supervisor from a day on: the file passes over with it, and the one before ends.</summary>
    [HttpPost("/organisation/people/{id:guid}/supervision")]
    public async Task<IActionResult> ChangeSupervisor(Guid id, SupervisionForm form, CancellationToken cancellationToken)
    {
        if (!await ExistAsync(null, id, cancellationToken) || !await ExistAsync(null, form.Supervisor, cancellationToken))
        {
            return NotFound();
        }

        // What is to be held for a successor ends with the successor by itself.
        var today = visitor.Today;
        var open = await db.Supervisions
            .Where(row => row.SuperviseeId == id && row.From <= today && (row.Until == null || row.Until > today))
            .ToListAsync(cancellationToken);
        if (ModelState.IsValid && open.Exists(row => row.SupervisorId == form.Supervisor && !row.IsHolding))
        {
            // Asked for twice, or nothing to change: it is so already.
            return Redirect($"/organisation/people/{id}");
        }

        if (ModelState.IsValid)
        {
            await CheckSupervisorAsync(id, form, open, cancellationToken);
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync(id, form, cancellationToken);
        }

        var from = form.FirstDay(dates)!.Value;
        open.ForEach(row => row.End(from));
        db.Supervisions.Add(new Supervision(id, form.Supervisor!.Value, from));
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["Supervisor.Done", dates.Day(from)]);
        return Redirect($"/organisation/people/{id}");
    }

    /// <summary>A fresh link to choose a password, for somebody new or who lost theirs.</summary>
    [HttpPost("/organisation/people/{id:guid}/account")]
    public async Task<IActionResult> RenewAccount(Guid id, CancellationToken cancellationToken)
    {
        if (await db.People.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } person)
        {
            return NotFound();
        }

        if (await staff.PageAsync(id, null, null, cancellationToken) is { HasLeft: true })
        {
            ModelState.AddModelError("", texts["Account.HasLeft"]);
            return await AgainAsync(id, null, cancellationToken);
        }

        var account = await accounts.Users.SingleOrDefaultAsync(row => row.TenantId == db.TenantId && row.PersonId == id, cancellationToken);
        if (account is null && await accounts.FindByEmailAsync(person.Email) is not null)
        {
            ModelState.AddModelError("", texts["Email.Taken"]);
            return await AgainAsync(id, null, cancellationToken);
        }

        TempData[LinkKey] = await LinkAsync(account ?? await OpenAccountAsync(person));
        return Redirect($"/organisation/people/{id}");
    }

    private ViewResult Shown(OutsiderForm form, int status)
    {
        form.AsksLocalName = visitor.Organisation.LanguageList.Count > 1;
        Response.StatusCode = status;
        return View("Outsider", form);
    }

    private async Task<bool> IsTakenAsync(string email, CancellationToken cancellationToken) =>
        await accounts.FindByEmailAsync(email) is not null || await db.People.AnyAsync(row => row.Email == email, cancellationToken);

    private async Task<Person> NewAsync(Guid id, string? given, string? family, string? local, string? localGiven, string? email, CancellationToken cancellationToken)
    {
        var person = new Person(given!.Trim(), family!.Trim(), email!.Trim())
        {
            LocalName = string.IsNullOrWhiteSpace(local) ? null : local.Trim(),
            LocalGivenName = string.IsNullOrWhiteSpace(localGiven) ? null : localGiven.Trim(),
            // As the organisation writes the names it has.
            FamilyNameFirst = await db.People.AnyAsync(cancellationToken) && !await db.People.AnyAsync(row => !row.FamilyNameFirst, cancellationToken),
        };
        person.IdentifyAs(id);
        return person;
    }

    private async Task CheckSupervisorAsync(Guid id, SupervisionForm form, List<Supervision> open, CancellationToken cancellationToken)
    {
        var supervisor = form.Supervisor!.Value;
        var from = form.FirstDay(dates)!.Value;
        var today = visitor.Today;
        if (supervisor == id)
        {
            ModelState.AddModelError(nameof(form.Supervisor), texts["Supervisor.Self"]);
        }
        else if (!await db.Posts.AnyAsync(row => row.PersonId == supervisor && (row.LeftOn == null || row.LeftOn > today), cancellationToken))
        {
            ModelState.AddModelError(nameof(form.Supervisor), texts["Supervisor.HasLeft"]);
        }
        else if ((await relations.ActorAsync(id, supervisor, today, cancellationToken)).Is(Relation.Supervisor | Relation.LineManager))
        {
            ModelState.AddModelError(nameof(form.Supervisor), texts["Supervisor.Ring"]);
        }

        if (await staff.LatestPost(id).Select(row => (DateOnly?)row.StartedOn).FirstOrDefaultAsync(cancellationToken) is { } started && from < started)
        {
            ModelState.AddModelError(nameof(form.From), texts["Supervisor.BeforeStart", dates.Day(started)]);
        }
        else if (open.Where(row => row.IsHolding ? from < row.From : from <= row.From).MaxBy(row => row.From) is { } present)
        {
            // Who only holds the file gives way on the first day already.
            ModelState.AddModelError(nameof(form.From), texts["Supervisor.BeforePresent", dates.Day(present.From)]);
        }
    }

    /// <summary>An id of another organisation is no id here.</summary>
    private async Task<bool> ExistAsync(Guid? unit, Guid? person, CancellationToken cancellationToken) =>
        (unit is not { } unitId || await db.Units.AnyAsync(row => row.Id == unitId, cancellationToken))
        && (person is not { } personId || await db.People.AnyAsync(row => row.Id == personId, cancellationToken));

    private async Task<IActionResult> AgainAsync(Guid id, SupervisionForm? supervision, CancellationToken cancellationToken)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Person", await staff.PageAsync(id, supervision, null, cancellationToken));
    }

    private async Task<Account> OpenAccountAsync(Person person)
    {
        var account = new Account { UserName = person.Email, Email = person.Email, EmailConfirmed = true, TenantId = db.TenantId, PersonId = person.Id };
        var made = await accounts.CreateAsync(account);
        return made.Succeeded ? account : throw new InvalidOperationException(string.Join(' ', made.Errors.Select(error => error.Code)));
    }

    private async Task<string> LinkAsync(Account account) => $"{Request.Scheme}://{Request.Host}{Request.PathBase}{await links.PathAsync(account)}";
}
