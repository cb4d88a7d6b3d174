using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Templates;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationTemplates;

/// <summary>Changing a template: on a working copy, a heading at a time, published at once as the policy's next version.</summary>
[Authorize(Policy = Access.Administrator)]
[Route("/organisation/templates/{template}")]
public sealed class TemplateDraftsController(PortalDb db, TemplateDesk desk, IStringLocalizer<TemplateTexts> texts, IStringLocalizer<SharedTexts> shared) : Controller
{
    [HttpPost("draft")]
    public async Task<IActionResult> Begin([FromRoute(Name = "template")] string key, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(key, cancellationToken) is not { } open)
        {
            return NotFound();
        }

        await desk.BeginAsync(open, cancellationToken);
        return Redirect($"{open.Url}/draft");
    }

    [HttpGet("draft")]
    public async Task<IActionResult> Draft([FromRoute(Name = "template")] string key, CancellationToken cancellationToken) =>
        await OpenAsync(key, cancellationToken) is { } open ? await PageAsync(open, new PublicationForm(), StatusCodes.Status200OK, cancellationToken) : await WithoutDraftAsync(key, cancellationToken);

    [HttpGet("draft/wording")]
    public async Task<IActionResult> Wording([FromRoute(Name = "template")] string key, CancellationToken cancellationToken) =>
        await OpenAsync(key, cancellationToken) is { } open
            ? Shown(
                new WordingForm
                {
                    Title = HeadingWords.ByLanguage(open.Changed!.Title),
                    Hint = HeadingWords.ByLanguage(open.Changed.Hint),
                    LastActionsTitle = HeadingWords.ByLanguage(open.Changed.LastActionsTitle),
                    ActionsTitle = HeadingWords.ByLanguage(open.Changed.ActionsTitle),
                    ClosingStatement = HeadingWords.ByLanguage(open.Changed.ClosingStatement),
                },
                open,
                StatusCodes.Status200OK)
            : await WithoutDraftAsync(key, cancellationToken);

    [HttpPost("draft/wording")]
    public async Task<IActionResult> SaveWording([FromRoute(Name = "template")] string key, WordingForm form, CancellationToken cancellationToken)
    {
        if (await OpenAsync(key, cancellationToken) is not { } open)
        {
            return await WithoutDraftAsync(key, cancellationToken);
        }

        if (!ModelState.IsValid)
        {
            return Shown(form, open, StatusCodes.Status422UnprocessableEntity);
        }

        return await SavedAsync(key, template => template with
        {
            Title = HeadingWords.Words(form.Title, open.Languages)!,
            Hint = HeadingWords.Words(form.Hint, open.Languages),
            LastActionsTitle = HasActions(template) ? HeadingWords.Words(form.LastActionsTitle, open.Languages) : null,
            ActionsTitle = HasActions(template) ? HeadingWords.Words(form.ActionsTitle, open.Languages) : null,
            ClosingStatement = template.Kind == TemplateKind.Case ? template.ClosingStatement : HeadingWords.Words(form.ClosingStatement, open.Languages),
        }, cancellationToken);
    }

    [HttpGet("draft/headings/new")]
    public async Task<IActionResult> New([FromRoute(Name = "template")] string key, CancellationToken cancellationToken) =>
        await OpenAsync(key, cancellationToken) is { } open
            ? Shown(new HeadingForm { Questions = Blank(open) }, new HeadingPage(open.Changed!, open.Languages, null, null), StatusCodes.Status200OK)
            : await WithoutDraftAsync(key, cancellationToken);

    [HttpPost("draft/headings")]
    public async Task<IActionResult> Add([FromRoute(Name = "template")] string key, HeadingForm form, CancellationToken cancellationToken)
    {
        if (await OpenAsync(key, cancellationToken) is not { } open)
        {
            return await WithoutDraftAsync(key, cancellationToken);
        }

        if (ModelState.IsValid && open.Changed!.Headings.Count >= Template.MostHeadings)
        {
            ModelState.AddModelError("", texts["Headings.TooMany", Template.MostHeadings]);
        }

        if (!ModelState.IsValid)
        {
            return Shown(form, new HeadingPage(open.Changed!, open.Languages, null, null), StatusCodes.Status422UnprocessableEntity);
        }

        return await SavedAsync(key, template =>
        {
            var heading = HeadingWords.Read(form, "", template, open.Languages);
            return HeadingWords.Has(template, heading) ? template : template.With(heading);
        }, cancellationToken);
    }

    [HttpGet("draft/headings/{heading}")]
    public async Task<IActionResult> Heading([FromRoute(Name = "template")] string key, string heading, CancellationToken cancellationToken) =>
        await OpenAsync(key, cancellationToken) is not { } open ? await WithoutDraftAsync(key, cancellationToken)
        : open.Changed!.Heading(heading) is { } found ? Shown(HeadingWords.Form(found, open.Changed), new HeadingPage(open.Changed, open.Languages, found, null), StatusCodes.Status200OK)
        : NotFound();

    [HttpPost("draft/headings/{heading}")]
    public async Task<IActionResult> Change([FromRoute(Name = "template")] string key, string heading, HeadingForm form, CancellationToken cancellationToken)
    {
        if (await OpenAsync(key, cancellationToken) is not { } open)
        {
            return await WithoutDraftAsync(key, cancellationToken);
        }

        if (open.Changed!.Heading(heading) is not { } saved)
        {
            return NotFound();
        }

        var page = new HeadingPage(open.Changed, open.Languages, saved, null);
        if (!ModelState.IsValid)
        {
            return Shown(form, page, StatusCodes.Status422UnprocessableEntity);
        }

        var typed = HeadingWords.Read(form, heading, open.Changed, open.Languages);
        if (form.Seen != HeadingWords.Mark(saved, open.Changed) && open.Changed.Json(open.Changed.With(typed).Heading(heading)!) != open.Changed.Json(saved))
        {
            // Somebody else saved the same heading since. What was typed stays in the fields; theirs stands above.
            form.Seen = HeadingWords.Mark(saved, open.Changed);
            ModelState.Remove(nameof(form.Seen));
            return Shown(form, page with { Theirs = saved }, StatusCodes.Status409Conflict);
        }

        return await SavedAsync(key, template => template.Heading(heading) is null ? null : template.With(HeadingWords.Read(form, heading, template, open.Languages)), cancellationToken, heading);
    }

    [HttpPost("draft/headings/{heading}/place")]
    public Task<IActionResult> Move([FromRoute(Name = "template")] string key, string heading, bool earlier, CancellationToken cancellationToken) =>
        SavedAsync(key, template => template.Heading(heading) is null ? null : template.Moving(heading, earlier), cancellationToken, heading);

    [HttpPost("draft/headings/{heading}/removal")]
    public Task<IActionResult> Remove([FromRoute(Name = "template")] string key, string heading, CancellationToken cancellationToken) =>
        SavedAsync(key, template => template.Without(heading), cancellationToken);

    /// <summary>Gives up the working copy; what is in force stays.</summary>
    [HttpPost("draft/discard")]
    public async Task<IActionResult> Discard([FromRoute(Name = "template")] string key, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(key, cancellationToken) is not { } open)
        {
            return NotFound();
        }

        if (open.Draft is { } draft)
        {
            db.TemplateDrafts.Remove(draft);
            await db.SaveChangesAsync(cancellationToken);
            TempData.Done(texts["Discarded"]);
        }

        return Redirect(open.Url);
    }

    [HttpPost("publication")]
    public async Task<IActionResult> Publish([FromRoute(Name = "template")] string key, PublicationForm form, CancellationToken cancellationToken)
    {
        if (await OpenAsync(key, cancellationToken) is not { } open)
        {
            return await WithoutDraftAsync(key, cancellationToken);
        }

        if (form.Seen != SeenOf(open))
        {
            ModelState.AddModelError("", texts["Publish.Changed"]);
            return await PageAsync(open, form, StatusCodes.Status409Conflict, cancellationToken);
        }

        if (await desk.WhyNotPublishAsync(open, cancellationToken) is { } refusal)
        {
            ModelState.AddModelError("", shared[$"Refusal.{refusal}"]);
            return await PageAsync(open, form, StatusCodes.Status409Conflict, cancellationToken);
        }

        if (!ModelState.IsValid)
        {
            return await PageAsync(open, form, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        if (await desk.PublishAsync(open, form.Why!, cancellationToken) is not { } number)
        {
            // Another template, or this one, was published at the same moment: what is true now is said.
            if (await OpenAsync(key, cancellationToken) is not { } again)
            {
                return Redirect(open.Url);
            }

            ModelState.AddModelError("", texts["Publish.Changed"]);
            return await PageAsync(again, form, StatusCodes.Status409Conflict, cancellationToken);
        }

        TempData.Done(texts["Published", number]);
        return Redirect(open.Url);
    }

    private static bool HasActions(Template template) => template.Kind is TemplateKind.Record or TemplateKind.Case;

    private static List<QuestionForm> Blank(OpenTemplate open) =>
        open.InForce.Kind == TemplateKind.Record ? [.. Enumerable.Range(0, HeadingWords.BlankQuestions).Select(_ => new QuestionForm())] : [];

    private static string SeenOf(OpenTemplate open) => open.Draft!.Version.ToString();

    /// <summary>Null where there is no working copy.</summary>
    private async Task<OpenTemplate?> OpenAsync(string key, CancellationToken cancellationToken) =>
        await desk.FindAsync(key, cancellationToken) is { Draft: not null } open ? open : null;

    /// <summary>It was published or discarded meanwhile: the template as it is in force says so.</summary>
    private async Task<IActionResult> WithoutDraftAsync(string key, CancellationToken cancellationToken) =>
        await desk.FindAsync(key, cancellationToken) is { } open ? Redirect(open.Url) : NotFound();

    /// <param name="at">The heading to come back to; null for the top of the page.</param>
    private async Task<IActionResult> SavedAsync(string key, Func<Template, Template?> change, CancellationToken cancellationToken, string? at = null)
    {
        if (!await desk.ChangeAsync(key, change, cancellationToken))
        {
            return await OpenAsync(key, cancellationToken) is null ? await WithoutDraftAsync(key, cancellationToken) : NotFound();
        }

        return Redirect(at is null ? $"/organisation/templates/{key}/draft" : $"/organisation/templates/{key}/draft#heading-{at}");
    }

    private async Task<ViewResult> PageAsync(OpenTemplate open, PublicationForm form, int status, CancellationToken cancellationToken)
    {
        var (changed, draft) = (open.Changed!, open.Draft!);
        var refusal = await desk.WhyNotPublishAsync(open, cancellationToken);
        var savedBy = await db.People.Where(row => row.Id == draft.SavedById).Select(row => row.FullName).SingleAsync(cancellationToken);
        form.Seen = SeenOf(open);
        ModelState.Remove(nameof(form.Seen));
        form.Page = new DraftPage(
            open,
            TemplateDifference.Between(open.InForce, changed),
            (changed with { Headings = [] }).Json() != (open.InForce with { Headings = [] }).Json(),
            refusal,
            savedBy);
        Response.StatusCode = status;
        return View("Draft", form);
    }

    private ViewResult Shown(WordingForm form, OpenTemplate open, int status)
    {
        HeadingWords.Complete([form.Title, form.Hint, form.LastActionsTitle, form.ActionsTitle, form.ClosingStatement], open.Languages);
        form.Open = open;
        Response.StatusCode = status;
        return View("Wording", form);
    }

    private ViewResult Shown(HeadingForm form, HeadingPage page, int status)
    {
        HeadingWords.Complete([form.Title, form.Hint, form.Text, .. form.Questions.SelectMany(question => new[] { question.Label, question.Hint })], page.Languages);
        form.Page = page;
        Response.StatusCode = status;
        return View("Heading", form);
    }
}
