using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationPeople;

/// <summary>
/// Posts: correcting one, beginning the next one, leaving. A correction keeps the first day and every date that is counted from it;
/// a new post makes the policy count anew.
/// </summary>
[Authorize(Policy = Access.Administrator)]
public sealed class PostsController(
    PortalDb db, Visitor visitor, StaffReader staff, Administrators administrators, IStringLocalizer<StaffTexts> texts, IStringLocalizer<SharedTexts> shared, PortalDates dates) : Controller
{
    [HttpGet("/organisation/posts/{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken) =>
        await db.Posts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is { } post
            ? View("Post", await PageAsync(post.PersonId, post, PostForm.Of(post, dates), cancellationToken))
            : NotFound();

    [HttpPost("/organisation/posts/{id:guid}")]
    public async Task<IActionResult> Correct(Guid id, PostForm form, CancellationToken cancellationToken)
    {
        if (await db.Posts.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } post || !await IsUnitAsync(form.Unit, cancellationToken))
        {
            return NotFound();
        }

        var posts = await db.Posts.Where(row => row.PersonId == post.PersonId).OrderBy(row => row.StartedOn).ToListAsync(cancellationToken);
        var earlier = posts.FindLast(row => row.StartedOn < post.StartedOn);
        var firstHeldOn = await FirstHeldOnAsync(post, posts.Find(row => row.StartedOn > post.StartedOn)?.StartedOn, cancellationToken);
        var startedOn = form.FirstDay(dates) ?? post.StartedOn;
        if (startedOn != post.StartedOn && post.WhyNotStartOn(startedOn, earlier, firstHeldOn) is { } refusal)
        {
            ModelState.AddModelError(nameof(form.StartedOn), shared[$"Refusal.{refusal}"]);
        }

        await CheckUnitAsync(form, post.UnitId, cancellationToken);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Post", await PageAsync(post.PersonId, post, form, cancellationToken));
        }

        if (startedOn != post.StartedOn)
        {
            // A supervisor who was entered with the post began with it.
            foreach (var supervision in await db.Supervisions.Where(row => row.SuperviseeId == post.PersonId && row.From == post.StartedOn).ToListAsync(cancellationToken))
            {
                supervision.BeginOn(startedOn);
            }

            post.StartOn(startedOn, earlier, firstHeldOn);
        }

        form.Describe(post);
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["Post.Done"]);
        return Redirect($"/organisation/people/{post.PersonId}");
    }

    [HttpGet("/organisation/people/{id:guid}/posts/new")]
    public async Task<IActionResult> Next(Guid id, CancellationToken cancellationToken)
    {
        if (await staff.NameAsync(id, cancellationToken) is null)
        {
            return NotFound();
        }

        var present = await staff.LatestPost(id).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        var form = new NextPostForm { FormId = Guid.CreateVersion7() };
        if (present is not null)
        {
            var known = PostForm.Of(present, dates);
            (form.Title, form.LocalTitle, form.Role, form.Unit, form.CaseHolding, form.Share) = (known.Title, known.LocalTitle, known.Role, known.Unit, known.CaseHolding, known.Share);
        }

        return View("NextPost", await PageAsync(id, present, form, cancellationToken));
    }

    [HttpPost("/organisation/people/{id:guid}/posts")]
    public async Task<IActionResult> Begin(Guid id, NextPostForm form, CancellationToken cancellationToken)
    {
        if (await staff.NameAsync(id, cancellationToken) is null || !await IsUnitAsync(form.Unit, cancellationToken))
        {
            return NotFound();
        }

        if (form.FormId != Guid.Empty && await db.Posts.AnyAsync(row => row.Id == form.FormId && row.PersonId == id, cancellationToken))
        {
            return Redirect($"/organisation/people/{id}");
        }

        var present = await staff.LatestPost(id).FirstOrDefaultAsync(cancellationToken);
        if (form.FirstDay(dates) is { } day && present?.WhyNotFollow(day) is { } refusal)
        {
            ModelState.AddModelError(nameof(form.StartedOn), shared[$"Refusal.{refusal}"]);
        }

        await CheckUnitAsync(form, null, cancellationToken);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("NextPost", await PageAsync(id, present, form, cancellationToken));
        }

        var startedOn = form.FirstDay(dates)!.Value;
        var next = present?.Follow(form.Unit!.Value, form.Role!.Value, form.Title!.Trim(), startedOn) ?? new Post(id, form.Unit!.Value, form.Role!.Value, form.Title!.Trim(), startedOn);
        form.Describe(next);
        if (form.FormId != Guid.Empty)
        {
            next.IdentifyAs(form.FormId);
        }

        db.Posts.Add(next);
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts["NextPost.Done", dates.Day(startedOn)]);
        return Redirect($"/organisation/people/{id}");
    }

    [HttpGet("/organisation/people/{id:guid}/leaving")]
    public async Task<IActionResult> Leaving(Guid id, CancellationToken cancellationToken) =>
        await staff.LatestPost(id).AsNoTracking().FirstOrDefaultAsync(cancellationToken) is { } post
            ? View("Leaving", await PageAsync(id, post, new LeavingForm { LeftOn = post.LeftOn is { } left ? dates.InField(left) : null }, cancellationToken))
            : NotFound();

    /// <summary>The last post ends, and with it every duty beside it; or they stay after all.</summary>
    [HttpPost("/organisation/people/{id:guid}/leaving")]
    public async Task<IActionResult> Leave(Guid id, LeavingForm form, CancellationToken cancellationToken)
    {
        if (await staff.LatestPost(id).FirstOrDefaultAsync(cancellationToken) is not { } post)
        {
            return NotFound();
        }

        var leftOn = form.Leaving(dates);
        if (leftOn is { } day)
        {
            if (post.WhyNotEnd(day) is { } refusal)
            {
                ModelState.AddModelError(nameof(form.LeftOn), shared[$"Refusal.{refusal}"]);
            }
            else if (ModelState.IsValid && await EndDutiesAsync(id, day, cancellationToken) is { } kept)
            {
                ModelState.AddModelError(nameof(form.LeftOn), shared[$"Refusal.{kept}"]);
            }
        }

        if (!ModelState.IsValid)
        {
            db.ChangeTracker.Clear();
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Leaving", await PageAsync(id, post, form, cancellationToken));
        }

        post.End(leftOn);
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(leftOn is { } left ? texts["Leaving.Done", dates.Day(left)] : texts["Leaving.Stays"]);
        return Redirect($"/organisation/people/{id}");
    }

    /// <summary>Ends what would outlast the post. The caller saves.</summary>
    /// <returns>Why one of them cannot end, or null.</returns>
    private async Task<Refusal?> EndDutiesAsync(Guid id, DateOnly leftOn, CancellationToken cancellationToken)
    {
        var duties = await db.Appointments.Where(row => row.PersonId == id && (row.Until == null || row.Until > leftOn)).ToListAsync(cancellationToken);
        if (duties.Count == 0)
        {
            return null;
        }

        var others = (await administrators.WhoCanSignInAsync(cancellationToken)).Where(row => row.PersonId != id).ToList();
        foreach (var duty in duties)
        {
            var until = leftOn > duty.From ? leftOn : duty.From;
            if (duty.WhyNotEnd(until, others) is { } refusal)
            {
                return refusal;
            }

            duty.End(until, others);
        }

        await administrators.MeetAsync(cancellationToken);
        return null;
    }

    /// <summary>The first session of any kind that was held in the post; null where none was.</summary>
    private Task<DateOnly?> FirstHeldOnAsync(Post post, DateOnly? before, CancellationToken cancellationToken) =>
        db.Sessions
            .Where(row => row.SuperviseeId == post.PersonId && row.Status == SessionStatus.Held && row.HeldOn >= post.StartedOn && (before == null || row.HeldOn < before))
            .MinAsync(row => row.HeldOn, cancellationToken);

    /// <summary>An id of another organisation is no id here.</summary>
    private async Task<bool> IsUnitAsync(Guid? unit, CancellationToken cancellationToken) =>
        unit is not { } id || await db.Units.AnyAsync(row => row.Id == id, cancellationToken);

    /// <summary>Nobody comes into a closed team; whoever was in it stays named by it.</summary>
    private async Task CheckUnitAsync(PostFields form, Guid? present, CancellationToken cancellationToken)
    {
        if (form.Unit is { } unit && unit != present && await db.Units.AnyAsync(row => row.Id == unit && row.ClosedOn != null, cancellationToken))
        {
            ModelState.AddModelError(nameof(form.Unit), shared[$"Refusal.{Refusal.UnitIsClosed}"]);
        }
    }

    private async Task<PostPage<TForm>> PageAsync<TForm>(Guid person, Post? post, TForm form, CancellationToken cancellationToken)
    {
        var today = visitor.Today;
        return new PostPage<TForm>(
            person,
            (await staff.NameAsync(person, cancellationToken))!,
            post,
            await staff.ChoicesAsync(person, cancellationToken, post?.UnitId),
            await staff.SupervisesAsync(person, cancellationToken),
            await db.Appointments.CountAsync(row => row.PersonId == person && (row.Until == null || row.Until > today), cancellationToken),
            form);
    }
}
