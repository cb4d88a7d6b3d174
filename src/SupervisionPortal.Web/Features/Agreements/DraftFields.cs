using System.Globalization;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Autosave;

namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>Reads a posted text of an agreement, and writes one as the fields of the form. Whatever a form did not hold stays as it was.</summary>
public static class DraftFields
{
    public const string Every = nameof(AgreementTerms.Every);
    public const string Minutes = nameof(AgreementTerms.Minutes);
    public const string Venue = nameof(AgreementTerms.Venue);

    /// <summary>The button that was pressed.</summary>
    public const string Next = "Next";

    /// <summary>The name of the field of a section, but for its part.</summary>
    public static string Place(string section) => $"Sections.{section}";

    public static string Field(string section) => $"{Place(section)}.{nameof(SectionField.Text)}";

    /// <summary>A length that is none is left as it was: <see cref="MinutesOf"/> says so.</summary>
    public static AgreementContent Read(IFormCollection form, AgreementContent stored)
    {
        var every = Text(form, Every);
        var venue = Text(form, Venue)?.Trim();
        return stored.With(
            new AgreementTerms(
                every is null || !TermWords.IsInterval(every) ? stored.Terms.Every : every.Length == 0 ? null : every,
                !form.ContainsKey(Minutes) ? stored.Terms.Minutes : MinutesOf(form, out var minutes) ? minutes : stored.Terms.Minutes,
                venue is null ? stored.Terms.Venue : venue.Length == 0 ? null : venue),
            section => Text(form, Field(section)));
    }

    /// <summary>Every field the form shows of a text, by its name in the form.</summary>
    public static Dictionary<string, string?> Write(AgreementContent content)
    {
        var fields = new Dictionary<string, string?>
        {
            [Every] = content.Terms.Every,
            [Minutes] = content.Terms.Minutes?.ToString(CultureInfo.InvariantCulture),
            [Venue] = content.Terms.Venue,
        };
        foreach (var section in content.Sections)
        {
            fields[Field(section.Id)] = section.Text;
        }

        return fields;
    }

    /// <summary>False for what is no length of a session; null for nothing.</summary>
    public static bool MinutesOf(IFormCollection form, out int? minutes) => MinutesOf(form[Minutes].ToString(), out minutes);

    /// <inheritdoc cref="MinutesOf(IFormCollection, out int?)"/>
    public static bool MinutesOf(string? typed, out int? minutes)
    {
        minutes = null;
        if (string.IsNullOrWhiteSpace(typed))
        {
            return true;
        }

        if (int.TryParse(TypedDay.InAsciiDigits(typed).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= AgreementTerms.FewestMinutes and <= AgreementTerms.MostMinutes)
        {
            minutes = number;
            return true;
        }

        return false;
    }

    /// <summary>The revision the form was made from; -1, which matches none, where it does not say.</summary>
    public static int RevisionOf(IFormCollection form) =>
        int.TryParse(form[AutosaveFormTagHelper.RevisionName], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : -1;

    private static string? Text(IFormCollection form, string field) =>
        form.TryGetValue(field, out var values) ? values.ToString().ReplaceLineEndings("\n").TrimEnd() : null;
}
