using System.Reflection;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Domain;
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
    public static async Task WriteAsync(PortalDb db)
    {
        foreach (var entity in db.Model.GetEntityTypes().Where(entity => typeof(TenantRow).IsAssignableFrom(entity.ClrType) || entity.ClrType == typeof(Organisation)))
        {
            foreach (var property in entity.GetProperties().Where(property => property.ClrType == typeof(string) && property.GetMaxLength() >= ShortestText && property.Name != "Subject"))
            {
                await (Task)typeof(ForeignMark).GetMethod(nameof(MarkAsync), BindingFlags.NonPublic | BindingFlags.Static)!
                    .MakeGenericMethod(entity.ClrType).Invoke(null, [db, property.Name])!;
            }
        }

        foreach (var version in await db.RecordVersions.AsNoTracking().Select(row => new { row.Id, row.Content }).ToListAsync())
        {
            var content = Marked(version.Content);
            var hash = ContentHash.Of(content);
            await db.RecordVersions.Where(row => row.Id == version.Id)
                .ExecuteUpdateAsync(row => row.SetProperty(found => found.Content, content).SetProperty(found => found.ContentHash, hash));
        }

        foreach (var draft in await db.RecordDrafts.AsNoTracking().Select(row => new { row.Id, row.Content }).ToListAsync())
        {
            var content = Marked(draft.Content);
            await db.RecordDrafts.Where(row => row.Id == draft.Id).ExecuteUpdateAsync(row => row.SetProperty(found => found.Content, content));
        }
    }

    private static Task MarkAsync<TRow>(PortalDb db, string property)
        where TRow : class =>
        db.Set<TRow>().Where(row => EF.Property<string?>(row, property) != null)
            .ExecuteUpdateAsync(row => row.SetProperty(found => EF.Property<string>(found, property), found => EF.Property<string>(found, property) + " " + Word));

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
