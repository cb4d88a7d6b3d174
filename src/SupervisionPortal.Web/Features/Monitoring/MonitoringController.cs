using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Domain.Ledger;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Monitoring;

/// <summary>The form on which it is monitored that supervision takes place: on the screen, on paper, and as a file.</summary>
[Authorize(Policy = Access.Member)]
public sealed class MonitoringController(
    PortalDb db, Visitor visitor, MonitoringReader reader, IStringLocalizer<MonitoringTexts> texts, IStringLocalizer<SharedTexts> shared) : Controller
{
    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape };

    [HttpGet("/monitoring")]
    public async Task<IActionResult> Show(MonitoringQuery query, CancellationToken cancellationToken) =>
        await reader.ReadAsync(query, everybody: false, cancellationToken) is { } page ? View("Monitoring", page) : NotFound();

    /// <summary>The same as a table for other programs, days as in ISO 8601. That it was taken is kept.</summary>
    [HttpPost("/monitoring/file")]
    public async Task<IActionResult> Download(MonitoringQuery query, CancellationToken cancellationToken)
    {
        if (await reader.ReadAsync(query, everybody: true, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        using var text = new StringWriter(CultureInfo.InvariantCulture);
        await using (var csv = new CsvWriter(text, Csv))
        {
            foreach (var column in new[] { "Supervisee", "Supervisor", "PlannedFor", "HeldOn", "DueOn", "State", "DaysSince", "Fell", "Why", "Instead" })
            {
                csv.WriteField(texts[$"Column.{column}"].Value);
            }

            await csv.NextRecordAsync();
            foreach (var (person, session) in page.People.SelectMany(person => person.Sessions.Select(session => (person, session))))
            {
                csv.WriteField(person.Name.Full());
                csv.WriteField(person.Supervisor?.Full());
                csv.WriteField(Day(session.PlannedFor));
                csv.WriteField(Day(session.HeldOn));
                csv.WriteField(Day(session.DueOn));
                csv.WriteField(session.State is { } state ? shared[state.TextKey()].Value : texts["Unsaid"].Value);
                csv.WriteField(session.DaysSince);
                csv.WriteField(session.Fell);
                csv.WriteField(session.Why);
                csv.WriteField(session.Instead);
                await csv.NextRecordAsync();
            }
        }

        db.Exports.Add(new Export(ExportKind.MonitoringForm, visitor.PersonId, visitor.Now));
        await db.SaveChangesAsync(cancellationToken);
        // Spreadsheets take a file for UTF-8 only if it says so.
        return File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8", $"supervision-{Day(page.Until)}.csv");
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
