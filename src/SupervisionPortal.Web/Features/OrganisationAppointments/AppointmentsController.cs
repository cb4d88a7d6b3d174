using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.OrganisationAppointments;

/// <summary>Duties beside a post: senior manager of a service, quality assurance, human resources, administrator. What somebody may see follows from them on the day.</summary>
[Authorize(Policy = Access.Administrator)]
[Route("/organisation/appointments")]
public sealed class AppointmentsController(
    PortalDb db,
    Visitor visitor,
    AppointmentsReader appointments,
    Administrators administrators,
    IStringLocalizer<AppointmentTexts> texts,
    IStringLocalizer<TermTexts> terms,
    IStringLocalizer<SharedTexts> shared,
    PortalDates dates) : Controller
{
    /// <param name="ended">Those that are over.</param>
    /// <param name="page">From 1.</param>
    [HttpGet("")]
    public async Task<IActionResult> List(bool ended, int page, CancellationToken cancellationToken) => View("List", await appointments.ListAsync(ended, page, cancellationToken));

    /// <param name="person">Who is to have it; null: still to be chosen.</param>
    [HttpGet("new")]
    public async Task<IActionResult> New(Guid? person, CancellationToken cancellationToken) =>
        person is { } id && !await db.People.AnyAsync(row => row.Id == id, cancellationToken)
            ? NotFound()
            : await ShownAsync(new AppointmentForm { FormId = Guid.CreateVersion7(), Person = person, From = dates.InField(visitor.Today) }, StatusCodes.Status200OK, cancellationToken);

    [HttpPost("")]
    public async Task<IActionResult> Appoint(AppointmentForm form, CancellationToken cancellationToken)
    {
        if ((form.Person is { } person && !await db.People.AnyAsync(row => row.Id == person, cancellationToken))
            || (form.Unit is { } unit && !await db.Units.AnyAsync(row => row.Id == unit, cancellationToken)))
        {
            return NotFound();
        }

        if (form.FormId != Guid.Empty && await db.Appointments.AnyAsync(row => row.Id == form.FormId, cancellationToken))
        {
            return Redirect("/organisation/appointments");
        }

        if (form.Person is { } one && await appointments.HasLeftAsync(one, cancellationToken))
        {
            ModelState.AddModelError(nameof(form.Person), texts["Person.HasLeft"]);
        }

        if (!ModelState.IsValid)
        {
            return await ShownAsync(form, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var answersFor = form.Kind == AppointmentKind.SeniorManager ? form.Unit : null;
        var appointment = new Appointment(form.Person!.Value, form.Kind!.Value, answersFor, form.FirstDay(dates)!.Value, form.EndsOn(dates));
        var before = await db.Appointments.AsNoTracking().Where(row => row.PersonId == appointment.PersonId).ToListAsync(cancellationToken);
        if (before.Exists(appointment.Repeats))
        {
            ModelState.AddModelError(nameof(form.Kind), shared[$"Refusal.{Refusal.HasThisDuty}"]);
            return await ShownAsync(form, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        if (form.FormId != Guid.Empty)
        {
            appointment.IdentifyAs(form.FormId);
        }

        db.Appointments.Add(appointment);
        await db.SaveChangesAsync(cancellationToken);
        var row = await appointments.RowAsync(appointment, cancellationToken);
        TempData.Done(texts["Appointed", row.Person, terms.Of(row.Kind), dates.Day(row.From)]);
        return Redirect("/organisation/appointments");
    }

    [HttpGet("{id:guid}/end")]
    public async Task<IActionResult> AskEnd(Guid id, CancellationToken cancellationToken) =>
        await db.Appointments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } appointment ? NotFound()
            : appointment.Until <= visitor.Today ? Redirect("/organisation/appointments?ended=true")
            : await EndingAsync(
                appointment,
                new EndForm { Until = dates.InField(appointment.Until ?? (appointment.From > visitor.Today ? appointment.From : visitor.Today)) },
                StatusCodes.Status200OK,
                cancellationToken);

    [HttpPost("{id:guid}/end")]
    public async Task<IActionResult> End(Guid id, EndForm form, CancellationToken cancellationToken)
    {
        if (await db.Appointments.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } appointment)
        {
            return NotFound();
        }

        if (appointment.Until is { } already && already == form.EndsOn(dates))
        {
            return Redirect("/organisation/appointments");
        }

        if (appointment.Until <= visitor.Today)
        {
            throw new RefusedException(Refusal.NotInThisState);
        }

        var others = await administrators.WhoCanSignInAsync(cancellationToken);
        if (form.EndsOn(dates) is { } day && appointment.WhyNotEnd(day, others) is { } refusal)
        {
            ModelState.AddModelError(nameof(form.Until), shared[$"Refusal.{refusal}"]);
        }

        if (!ModelState.IsValid)
        {
            return await EndingAsync(appointment, form, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var until = form.EndsOn(dates)!.Value;
        appointment.End(until, others);
        if (appointment.Kind == AppointmentKind.Administrator)
        {
            await administrators.MeetAsync(cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        var row = await appointments.RowAsync(appointment, cancellationToken);
        TempData.Done(texts["Ended", row.Person, terms.Of(row.Kind), dates.Day(until)]);
        // Whoever ended their own duty as administrator has no way back here.
        return Redirect(appointment.Kind == AppointmentKind.Administrator && appointment.PersonId == visitor.PersonId && until <= visitor.Today ? "/" : "/organisation/appointments");
    }

    private async Task<IActionResult> ShownAsync(AppointmentForm form, int status, CancellationToken cancellationToken)
    {
        form.Choices = await appointments.ChoicesAsync(cancellationToken);
        Response.StatusCode = status;
        return View("New", form);
    }

    private async Task<IActionResult> EndingAsync(Appointment appointment, EndForm form, int status, CancellationToken cancellationToken)
    {
        form.Row = await appointments.RowAsync(appointment, cancellationToken);
        Response.StatusCode = status;
        return View("End", form);
    }
}
