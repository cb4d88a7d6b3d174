namespace SupervisionPortal.Domain.Templates;

/// <summary>A heading that one template has and another has not, or has otherwise.</summary>
/// <param name="Before">Null: it is new.</param>
/// <param name="After">Null: it is left out.</param>
/// <param name="Moved">It stands in another place among those that both have.</param>
public sealed record TemplateDifference(TemplateHeading? Before, TemplateHeading? After, bool Moved)
{
    /// <summary>Where two templates differ, in the order of the later; what was left out comes last.</summary>
    public static IReadOnlyList<TemplateDifference> Between(Template before, Template after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var old = before.Headings.Select(heading => heading.Id).Where(id => after.Heading(id) is not null).ToList();
        var common = after.Headings.Select(heading => heading.Id).Where(old.Contains).ToList();
        // Only as one heading after another changes places: that one is said to be moved, not all that make room.
        var stays = LongestInOrder(common, old);
        return
        [
            .. after.Headings
                .Select(heading => new TemplateDifference(before.Heading(heading.Id), heading, common.Contains(heading.Id) && !stays.Contains(heading.Id)))
                .Where(difference => difference.Before is null || difference.Moved || before.Json(difference.Before) != after.Json(difference.After!)),
            .. before.Headings.Where(heading => after.Heading(heading.Id) is null).Select(heading => new TemplateDifference(heading, null, Moved: false)),
        ];
    }

    private static HashSet<string> LongestInOrder(List<string> now, List<string> before)
    {
        var best = new List<string>[now.Count];
        for (var i = 0; i < now.Count; i++)
        {
            best[i] = [now[i]];
            for (var j = 0; j < i; j++)
            {
                if (before.IndexOf(now[j]) < before.IndexOf(now[i]) && best[j].Count >= best[i].Count)
                {
                    best[i] = [.. best[j], now[i]];
                }
            }
        }

        return best.Length == 0 ? [] : [.. best.MaxBy(run => run.Count)!];
    }
}
