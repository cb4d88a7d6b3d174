using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Domain.Organisations;
using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Web.Tests.Isolation;

/// <summary>
/// Writes a word nobody else uses behind every text of an organisation: its people's names, its notes, its records. Wherever
/// that word turns up, something of that organisation was shown.
/// </summary>
internal static class ForeignMark
{
    /// <summary>With a sign that no token's alphabet has, so that chance never writes it.</summary>
    public const string Word = "Zwxq!";

    /// <summary>Texts shorter than this are codes: time zones, hashes, periods.</summary>
    private const int ShortestText = 100;

    /// <param name="db">Inside the organisation.</param>
    /// <returns>The statements that do it: much of it is written once, so it is done as the database's owner.</returns>
    public static async Task<string[]> StatementsAsync(PortalDb db)
    {
        var within = $"= '{db.TenantId.ToString().ToUpperInvariant()}'";
        var statements = new List<string>();
        foreach (var entity in db.Model.GetEntityTypes().Where(entity => typeof(TenantRow).IsAssignableFrom(entity.ClrType) || entity.ClrType == typeof(Organisation)))
        {
            var key = entity.ClrType == typeof(Organisation) ? "Id" : "TenantId";
            statements.AddRange(entity.GetProperties()
                .Where(property => property.ClrType == typeof(string) && property.GetMaxLength() >= ShortestText && property.Name != "Subject")
                .Select(property => $"""UPDATE "{entity.GetTableName()}" SET "{property.Name}" = "{property.Name}" || ' {Word}' WHERE "{property.Name}" IS NOT NULL AND "{key}" {within}"""));
        }

        foreach (var version in await db.RecordVersions.AsNoTracking().Select(row => new { row.Id, row.Content }).ToListAsync())
        {
            var content = Marked(version.Content);
            statements.Add($"""UPDATE "RecordVersions" SET "Content" = {Text(content)}, "ContentHash" = '{ContentHash.Of(content)}' WHERE "Id" = '{version.Id.ToString().ToUpperInvariant()}' AND "TenantId" {within}""");
        }

        foreach (var draft in await db.RecordDrafts.AsNoTracking().Select(row => new { row.Id, row.Content }).ToListAsync())
        {
            statements.Add($"""UPDATE "RecordDrafts" SET "Content" = {Text(Marked(draft.Content))} WHERE "Id" = '{draft.Id.ToString().ToUpperInvariant()}' AND "TenantId" {within}""");
        }

        foreach (var part in await db.OwnParts.AsNoTracking().Select(row => new { row.Id, row.Content }).ToListAsync())
        {
            statements.Add($"""UPDATE "OwnParts" SET "Content" = {Text(Marked(part.Content))} WHERE "Id" = '{part.Id.ToString().ToUpperInvariant()}' AND "TenantId" {within}""");
        }

        foreach (var report in await db.ObservationReports.AsNoTracking().Select(row => new { row.Id, row.Content }).ToListAsync())
        {
            var content = Marked(ObservationContent.FromJson(report.Content));
            statements.Add($"""UPDATE "ObservationReports" SET "Content" = {Text(content)}, "ContentHash" = '{ContentHash.Of(content)}' WHERE "Id" = '{report.Id.ToString().ToUpperInvariant()}' AND "TenantId" {within}""");
        }

        return [.. statements];
    }

    private static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Marked(ObservationContent content) => (content with
    {
        Points = [.. content.Points.Select(point => point with { Seen = point.Seen + Word })],
        Summary = content.Summary + Word,
        Actions = [.. content.Actions.Select(action => action with { What = action.What + Word })],
    }).ToJson();

    private static string Marked(string json)
    {
        var content = RecordContent.FromJson(json);
        return (content with
        {
            Answers = [.. content.Answers.Select(Marked)],
            Cases = [.. content.Cases.Select(entry => entry with { Reference = entry.Reference + Word, Answers = [.. entry.Answers.Select(Marked)] })],
            Actions = [.. content.Actions.Select(action => action with { What = $"{action.What} {Word}" })],
        }).ToJson();
    }

    private static Answer Marked(Answer answer) => answer with { Text = $"{answer.Text} {Word}" };
}
