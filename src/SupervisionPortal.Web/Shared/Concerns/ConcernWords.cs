using System.Globalization;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Web.Shared.Concerns;

/// <summary>Says what speaks against a day, to the visitor.</summary>
public sealed class ConcernWords(Visitor visitor, IStringLocalizer<ConcernTexts> texts, PortalDates dates)
{
    public string Of(DayConcern concern, PersonName supervisee, PersonName supervisor)
    {
        var person = concern.Whose == SessionSide.Supervisor ? supervisor : supervisee;
        var key = concern.Whose is null ? $"{concern.Kind}" : $"{concern.Kind}.{(person.Id == visitor.PersonId ? "You" : "Them")}";
        return texts[
            key,
            person.Given(),
            concern.Day is { } day ? dates.Day(day) : "",
            concern.At is { } at ? dates.Time(at) : "",
            concern.Until is { } until ? dates.Time(until) : "",
            concern.Day is { } week ? dates.Weekday(week) : ""];
    }

    public List<string> Of(IEnumerable<DayConcern> concerns, PersonName supervisee, PersonName supervisor) =>
        [.. concerns.Select(concern => Of(concern, supervisee, supervisor)).Distinct()];

    /// <summary>Stands for these days with these concerns, as they were shown: another day, or another concern, is warned of anew. Null where nothing speaks against any.</summary>
    public static string? Seal(IEnumerable<(DiaryEntry Entry, IReadOnlyList<DayConcern> Concerns)> shown)
    {
        var parts = shown.Where(row => row.Concerns.Count > 0).Select(row => string.Create(
            CultureInfo.InvariantCulture, $"{row.Entry.On:yyyy-MM-dd} {row.Entry.StartsAt:HH\\:mm} {row.Entry.Minutes} {string.Join(',', row.Concerns.Select(concern => $"{concern.Kind}{concern.Whose}{concern.At:HHmm}"))}"));
        var seal = string.Join("; ", parts);
        return seal.Length == 0 ? null : seal;
    }
}
