using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Observations;

/// <summary>An observation's page, and what becomes of it: agreed to, moved, cancelled, took place, talked over, signed.</summary>
[Authorize(Policy = Access.Member)]
public sealed class ObservationMovesController(
    PortalDb db, Visitor visitor, ObservationFiles files, IStringLocalizer<ObservationTexts> texts, IStringLocalizer<SharedTexts> shared, PortalDates dates) : Controller
{
    [HttpGet("/observations/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await files.FindAsync(id, cancellationToken) is { } file ? await PageAsync(file, new SignForm(), StatusCodes.Status200OK, cancellationToken) : NotFound();

    [HttpPost("/observations/{id:guid}/agreement")]
    public async Task<IActionResult> Agree(Guid id, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(id, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        if (file.Observation.State == ObservationState.Agreed && LastOf(file.Observation) is { Verb: ObservationVerb.Agree } last && last.ById == visitor.PersonId)
        {
            // A second click finds it agreed.
            return Redirect(file.Url);
        }

        return await MovedAsync(file, ObservationVerb.Agree, () => file.Observation.Agree(file.Actor, visitor.Now), cancellationToken);
    }

    [HttpGet("/observations/{id:guid}/move")]
    public Task<IActionResult> MoveForm(Guid id, CancellationToken cancellationToken) => AskAsync(id, ObservationVerb.Move, cancellationToken);

    [HttpPost("/observations/{id:guid}/move")]
    public Task<IActionResult> Move(Guid id, MoveForm form, CancellationToken cancellationToken) => PostAsync(id, form, ObservationVerb.Move, cancellationToken);

    [HttpGet("/observations/{id:guid}/cancellation")]
    public Task<IActionResult> CancelForm(Guid id, CancellationToken cancellationToken) => AskAsync(id, ObservationVerb.Cancel, cancellationToken);

    [HttpPost("/observations/{id:guid}/cancellation")]
    public Task<IActionResult> Cancel(Guid id, MoveForm form, CancellationToken cancellationToken) => PostAsync(id, form, ObservationVerb.Cancel, cancellationToken);

    [HttpGet("/observations/{id:guid}/observing")]
    public Task<IActionResult> ObserveForm(Guid id, CancellationToken cancellationToken) => AskAsync(id, ObservationVerb.Observe, cancellationToken);

    [HttpPost("/observations/{id:guid}/observing")]
    public Task<IActionResult> Observe(Guid id, MoveForm form, CancellationToken cancellationToken) => PostAsync(id, form, ObservationVerb.Observe, cancellationToken);

    [HttpGet("/observations/{id:guid}/reopening")]
    public Task<IActionResult> ReopenForm(Guid id, CancellationToken cancellationToken) => AskAsync(id, ObservationVerb.Reopen, cancellationToken);

    [HttpPost("/observations/{id:guid}/reopening")]
    public Task<IActionResult> Reopen(Guid id, MoveForm form, CancellationToken cancellationToken) => PostAsync(id, form, ObservationVerb.Reopen, cancellationToken);

    [HttpGet("/observations/{id:guid}/discussion")]
    public Task<IActionResult> DiscussForm(Guid id, CancellationToken cancellationToken) => AskAsync(id, ObservationVerb.Discuss, cancellationToken);

    [HttpPost("/observations/{id:guid}/discussion")]
    public Task<IActionResult> Discuss(Guid id, MoveForm form, CancellationToken cancellationToken) => PostAsync(id, form, ObservationVerb.Discuss, cancellationToken);

    /// <summary>Quality assurance says that they read what was drawn for them; the worker is told.</summary>
    [HttpPost("/observations/{id:guid}/readings")]
    public async Task<IActionResult> Read(Guid id, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(id, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        if (file.WhyNotRead is { } refusal)
        {
            throw new RefusedException(refusal);
        }

        if (!file.ReadsToday)
        {
            var reading = new ObservationReading(id, visitor.PersonId, visitor.Today, visitor.Now);
            db.ObservationReadings.Add(reading);
            db.Notices.Add(ObservationNotices.Of(file.Observation, reading));
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException)
            {
                // Said twice at once: it is kept once.
                db.ChangeTracker.Clear();
                if (await files.FindAsync(id, cancellationToken) is not { ReadsToday: true })
                {
                    throw;
                }
            }
        }

        return Redirect(file.Url);
    }

    [HttpPost("/observations/{id:guid}/sign-off")]
    public async Task<IActionResult> SignOff(Guid id, SignForm form, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(id, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        var observation = file.Observation;
        if (file.IsOwn && observation.IsSigned && observation.Signatures.Any(signature => !signature.IsObservers && signature.Number == form.ReadVersion))
        {
            // A second click finds it signed.
            return Redirect(file.Url);
        }

        if (observation.WhyNotSign(file.Actor) is { } refusal)
        {
            throw new RefusedException(refusal);
        }

        var reflection = await db.ObservationReflections.AsNoTracking().SingleOrDefaultAsync(row => row.ObservationId == id, cancellationToken);
        if (form.ReadVersion != observation.Latest!.Number || form.ReflectionRevision != (reflection?.Revision ?? 0))
        {
            ModelState.Clear();
            ModelState.AddModelError("", texts["Sign.Changed"]);
            return await PageAsync(file, form, StatusCodes.Status409Conflict, cancellationToken);
        }

        if (form.Answer is null)
        {
            ModelState.AddModelError(nameof(form.Answer), texts["Sign.Missing"]);
        }
        else if (form.Answer == SignKind.OwnView && string.IsNullOrWhiteSpace(form.View))
        {
            ModelState.AddModelError(nameof(form.View), texts["Sign.View.Missing"]);
        }

        if (!ModelState.IsValid)
        {
            return await PageAsync(file, form, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var signing = new Signing(Intent(observation, form.Answer!.Value), visitor.Person.FullName);
        return form.Answer == SignKind.Sign
            ? await MovedAsync(file, ObservationVerb.Sign, () => observation.Sign(form.Comment, reflection?.Text, signing, file.Actor, visitor.Now), cancellationToken)
            : await MovedAsync(file, ObservationVerb.SignWithOwnView, () => observation.SignWithOwnView(form.View, reflection?.Text, signing, file.Actor, visitor.Now), cancellationToken);
    }

    private string Intent(Observation observation, SignKind answer) => texts[$"Intent.{answer}", dates.DayWithYear(observation.ObservedOn!.Value)];

    private Refusal? WhyNot(ObservationVerb verb, ObservationFile file) => verb switch
    {
        ObservationVerb.Move => file.Observation.WhyNotMove(file.Actor),
        ObservationVerb.Cancel => file.Observation.WhyNotCancel(file.Actor),
        ObservationVerb.Observe => file.Observation.WhyNotObserve(file.Actor, visitor.Today),
        ObservationVerb.Reopen => file.Observation.WhyNotReopen(file.Actor),
        ObservationVerb.Discuss => file.Observation.WhyNotDiscuss(file.Actor),
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "It has no form of its own."),
    };

    private async Task<IActionResult> AskAsync(Guid id, ObservationVerb verb, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(id, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        if (WhyNot(verb, file) is { } refusal)
        {
            throw new RefusedException(refusal);
        }

        DateOnly? day = verb switch
        {
            ObservationVerb.Observe => file.Observation.PlannedFor,
            ObservationVerb.Discuss => visitor.Today,
            _ => null,
        };
        return Shown(new MoveForm { Date = day is { } on ? dates.InField(on) : null }, file, verb, StatusCodes.Status200OK);
    }

    private async Task<IActionResult> PostAsync(Guid id, MoveForm form, ObservationVerb verb, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(id, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        var observation = file.Observation;
        if (IsDone(observation, verb, form))
        {
            return Redirect(file.Url);
        }

        if (WhyNot(verb, file) is { } refusal)
        {
            throw new RefusedException(refusal);
        }

        if (verb is ObservationVerb.Move or ObservationVerb.Observe or ObservationVerb.Discuss && form.Day(dates, verb) is null)
        {
            ModelState.AddModelError(nameof(form.Date), texts["Date.NotUnderstood", dates.DayWithYear(dates.Today)]);
        }

        if (form.Text?.Trim().Length > (verb == ObservationVerb.Observe ? Observation.PresentLength : Observation.TextLength))
        {
            ModelState.AddModelError(nameof(form.Text), texts["TooLong", verb == ObservationVerb.Observe ? Observation.PresentLength : Observation.TextLength]);
        }

        if (!ModelState.IsValid)
        {
            return Shown(form, file, verb, StatusCodes.Status422UnprocessableEntity);
        }

        var (on, now, today) = (form.Day(dates, verb) ?? default, visitor.Now, visitor.Today);
        try
        {
            return await MovedAsync(
                file,
                verb,
                () =>
                {
                    switch (verb)
                    {
                        case ObservationVerb.Move:
                            observation.Move(on, form.Text, file.Actor, now, today);
                            break;
                        case ObservationVerb.Cancel:
                            observation.Cancel(form.Text, file.Actor, now);
                            break;
                        case ObservationVerb.Observe:
                            observation.Observe(on, form.Text, file.Actor, now, today);
                            break;
                        case ObservationVerb.Reopen:
                            observation.Reopen(form.Text, file.Actor, now);
                            break;
                        default:
                            db.Actions.AddRange(observation.Discuss(on, file.Actor, now, today));
                            break;
                    }
                },
                cancellationToken);
        }
        catch (RefusedException wrong) when (wrong.Refusal is Refusal.SayWhy or Refusal.SayWhoAllowedIt or Refusal.ObservedOnALaterDay or Refusal.HeldInTheFuture or Refusal.DiscussedBeforehand)
        {
            ModelState.AddModelError(wrong.Refusal is Refusal.SayWhy or Refusal.SayWhoAllowedIt ? nameof(form.Text) : nameof(form.Date), shared[$"Refusal.{wrong.Refusal}"]);
            return Shown(form, file, verb, StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static ObservationMove LastOf(Observation observation) => observation.Moves.OrderBy(move => move.At).ThenBy(move => move.Id).Last();

    /// <summary>The last move is this one, of the same day and words: the form was posted twice.</summary>
    private bool IsDone(Observation observation, ObservationVerb verb, MoveForm form)
    {
        var last = LastOf(observation);
        var why = string.IsNullOrWhiteSpace(form.Text) ? null : form.Text.ReplaceLineEndings("\n").Trim();
        return last.Verb == verb && last.ById == visitor.PersonId && (last.On is null || last.On == form.Day(dates, verb)) && (verb == ObservationVerb.Observe || last.Why == why);
    }

    private async Task<IActionResult> MovedAsync(ObservationFile file, ObservationVerb verb, Action move, CancellationToken cancellationToken)
    {
        move();
        if (verb == ObservationVerb.Reopen)
        {
            var latest = file.Observation.Latest!;
            db.ObservationDrafts.Add(new ObservationDraft(file.Observation.Id, visitor.PersonId, latest.Read(), latest.PolicyNumber, visitor.Now));
        }

        await files.TellAsync(file.Observation, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.Done(texts[$"Done.{verb}"]);
        return Redirect(verb is ObservationVerb.Observe or ObservationVerb.Reopen ? $"{file.Url}/report" : file.Url);
    }

    private ViewResult Shown(MoveForm form, ObservationFile file, ObservationVerb verb, int status)
    {
        form.File = file;
        form.Verb = verb;
        Response.StatusCode = status;
        return View("Move", form);
    }

    private async Task<ViewResult> PageAsync(ObservationFile file, SignForm form, int status, CancellationToken cancellationToken)
    {
        var observation = file.Observation;
        var latest = observation.Latest;
        var own = file.IsOwn ? await db.ObservationReflections.AsNoTracking().SingleOrDefaultAsync(row => row.ObservationId == observation.Id, cancellationToken) : null;
        var given = file.IsObserver || file.IsSupervisee ? await db.SuperviseesViews.AsNoTracking().SingleOrDefaultAsync(row => row.ObservationId == observation.Id, cancellationToken) : null;
        var readings = await db.ObservationReadings.AsNoTracking().Where(row => row.ObservationId == observation.Id).OrderByDescending(row => row.At).ToListAsync(cancellationToken);
        var isSigning = observation.WhyNotSign(file.Actor) is null;
        form.ReadVersion = isSigning ? latest!.Number : 0;
        form.ReflectionRevision = own?.Revision ?? 0;
        ModelState.Remove(nameof(form.ReadVersion));
        ModelState.Remove(nameof(form.ReflectionRevision));
        var view = View("Observation", new ObservationPage
        {
            File = file,
            Today = visitor.Today,
            // The report is the observer's until they share it: one taken back is read again when it is shared anew.
            Report = file.Shows && latest is not null && observation.State != ObservationState.Observed
                ? ReportReading.Of(latest.Read(), (await files.FormAsync(observation.Kind, latest.PolicyNumber, cancellationToken)).Form, observation.PersonId)
                : null,
            Reflection = own?.Text,
            View = given is not null && (file.IsSupervisee || given.GivenAt is not null) ? ViewReading.Of(given, await files.ViewFormAsync(cancellationToken)) : null,
            Readings = [.. readings.Select(row => (row.PersonId, row.At))],
            Names = await files.NamesAsync([.. file.Names.Keys, .. readings.Select(row => row.PersonId)], cancellationToken),
            Sign = isSigning ? form : null,
            Intents = isSigning ? Enum.GetValues<SignKind>().ToDictionary(kind => kind, kind => Intent(observation, kind)) : [],
            SignedInAs = texts["SignedInAs", visitor.Person.FullName, visitor.Person.Email],
        });
        view.StatusCode = status;
        return view;
    }
}
