using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Files;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.HandOvers;

/// <summary>A checklist in words, each with the page where it is found.</summary>
public static class ChecklistWords
{
    /// <param name="file">The address of the file: "/people/ID".</param>
    /// <param name="opensActions">Whether the reader may open the actions: they are a record's words.</param>
    public static IReadOnlyList<(string Text, string? Url)> Of(IStringLocalizer<HandOverTexts> texts, HandOverChecklist list, string? file, bool opensActions)
    {
        var lines = new List<(string Text, string? Url)>();
        Add(list.Unaccounted, "Check.Unaccounted", "?show=sessions");
        Add(list.Planned, "Check.Planned", "?show=sessions");
        Add(list.Drafts, "Check.Drafts", "/records");
        Add(list.Waiting, "Check.Waiting", "/records");
        Add(list.Disputed, "Check.Disputed", "/records");
        Add(list.Actions, "Check.Actions", opensActions ? "/actions" : null);
        Add(list.Cases, "Check.Cases", "/cases");
        if (list.ReviewsAgreement)
        {
            lines.Add((texts["Check.Agreement"], file is null ? null : $"{file}/agreement"));
        }

        return lines;

        void Add(int count, string key, string? path)
        {
            if (count > 0)
            {
                lines.Add((texts.Counted(key, count), file is null || path is null ? null : file + path));
            }
        }
    }
}
