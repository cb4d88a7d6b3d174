using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Cases;

/// <summary>Reads a caseload from comma-, semicolon- or tab-separated text (RFC 4180) whose first line names the columns.</summary>
public sealed class CaseloadReader(IStringLocalizer<CaseTexts> texts, IStringLocalizer<TermTexts> terms, PortalDates dates)
{
    /// <summary>Of the file, in bytes, and of the text, in characters.</summary>
    public const int MostBytes = 200_000;

    public const int MostLines = 500;

    /// <summary>No field of a caseload is longer; what is, would only be carried along to be refused.</summary>
    private const int MostInField = 2000;

    /// <summary>How columns are called in the exports people have, as <see cref="Plain"/> writes them.</summary>
    private static readonly Dictionary<string, CaseloadColumn> Columns = new()
    {
        ["reference"] = CaseloadColumn.Reference,
        ["casereference"] = CaseloadColumn.Reference,
        ["ref"] = CaseloadColumn.Reference,
        ["caseref"] = CaseloadColumn.Reference,
        ["caseid"] = CaseloadColumn.Reference,
        ["category"] = CaseloadColumn.Category,
        ["casecategory"] = CaseloadColumn.Category,
        ["initials"] = CaseloadColumn.Label,
        ["initialsandages"] = CaseloadColumn.Label,
        ["rating"] = CaseloadColumn.Rating,
        ["rag"] = CaseloadColumn.Rating,
        ["allocated"] = CaseloadColumn.Allocated,
        ["allocatedon"] = CaseloadColumn.Allocated,
        ["dateallocated"] = CaseloadColumn.Allocated,
        ["planreviewmonths"] = CaseloadColumn.Months,
    };

    public Caseload Read(string? text)
    {
        var typed = (text ?? "").TrimStart('\uFEFF');
        if (string.IsNullOrWhiteSpace(typed))
        {
            return new Caseload([], CaseloadFault.Empty, []);
        }

        if (typed.Length > MostBytes)
        {
            return new Caseload([], CaseloadFault.TooLong, []);
        }

        var isBad = false;
        using var reader = new CsvReader(new StringReader(typed), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Delimiter(typed),
            TrimOptions = TrimOptions.Trim,
            MissingFieldFound = null,
            BadDataFound = _ => isBad = true,
            MaxFieldSize = MostBytes,
        });
        if (!reader.Read() || !reader.ReadHeader() || reader.HeaderRecord is not { } header)
        {
            return new Caseload([], CaseloadFault.Empty, []);
        }

        var names = Localised();
        var places = new Dictionary<CaseloadColumn, int>();
        var leftOut = new List<string>();
        for (var place = 0; place < header.Length; place++)
        {
            if (names.TryGetValue(Plain(header[place]), out var column))
            {
                places.TryAdd(column, place);
            }
            else if (!string.IsNullOrWhiteSpace(header[place]))
            {
                leftOut.Add(header[place].Length > Case.ReferenceLength ? header[place][..Case.ReferenceLength] : header[place]);
            }
        }

        if (!places.ContainsKey(CaseloadColumn.Reference) || !places.ContainsKey(CaseloadColumn.Category))
        {
            return new Caseload([], CaseloadFault.NoColumns, leftOut);
        }

        var categories = Named<CaseCategory>();
        var ratings = Named<CaseRating>();
        var lines = new List<CaseLine>();
        isBad = false;
        while (reader.Read())
        {
            if (lines.Count == MostLines)
            {
                return new Caseload([], CaseloadFault.TooManyLines, leftOut);
            }

            var line = Line(column => places.TryGetValue(column, out var place) && reader.TryGetField<string>(place, out var field) ? field ?? "" : "", reader.Parser.RawRow, isBad, categories, ratings);
            isBad = false;
            if (line is not null)
            {
                lines.Add(line);
            }
        }

        return new Caseload(lines, lines.Count == 0 ? CaseloadFault.Empty : null, leftOut);
    }

    /// <summary>As the first line separates: a tab or a semicolon never stands in the name of a column.</summary>
    private static string Delimiter(string text)
    {
        var first = text.AsSpan().TrimStart();
        var end = first.IndexOfAny('\r', '\n');
        first = end < 0 ? first : first[..end];
        return first.Contains('\t') ? "\t" : first.Contains(';') ? ";" : ",";
    }

    /// <summary>Letters and digits in lower case: "Date allocated" as "dateallocated".</summary>
    private static string Plain(string? name) => string.Concat((name ?? "").Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <returns>Null for a line with nothing in it.</returns>
    private CaseLine? Line(Func<CaseloadColumn, string> field, int number, bool isBad, Dictionary<string, CaseCategory> categories, Dictionary<string, CaseRating> ratings)
    {
        var fields = Enum.GetValues<CaseloadColumn>().ToDictionary(column => column, column => field(column) is { Length: > MostInField } tooLong ? tooLong[..MostInField] : field(column));
        if (fields.Values.All(value => value.Length == 0))
        {
            return null;
        }

        var faults = new List<CaseLineFault>();
        if (isBad)
        {
            faults.Add(CaseLineFault.NotReadable);
        }

        CaseRating? rating = null;
        if (fields[CaseloadColumn.Rating].Length > 0)
        {
            rating = ratings.TryGetValue(Plain(fields[CaseloadColumn.Rating]), out var known) ? known : null;
            if (rating is null)
            {
                faults.Add(CaseLineFault.RatingUnknown);
            }
        }

        DateOnly? allocatedOn = null;
        if (fields[CaseloadColumn.Allocated].Length > 0 && (allocatedOn = dates.Parse(fields[CaseloadColumn.Allocated], DateLean.Behind)) is null)
        {
            faults.Add(CaseLineFault.DateNotUnderstood);
        }

        int? months = null;
        if (fields[CaseloadColumn.Months].Length > 0)
        {
            months = int.TryParse(TypedDay.InAsciiDigits(fields[CaseloadColumn.Months]), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
            if (months is null)
            {
                faults.Add(CaseLineFault.MonthsNotUnderstood);
            }
        }

        return new CaseLine(
            number,
            fields[CaseloadColumn.Reference],
            categories.TryGetValue(Plain(fields[CaseloadColumn.Category]), out var category) ? category : null,
            fields[CaseloadColumn.Label] is { Length: > 0 } label ? label : null,
            rating,
            allocatedOn,
            months,
            faults);
    }

    /// <summary>The columns by the names people know, and by those of the page's language.</summary>
    private Dictionary<string, CaseloadColumn> Localised()
    {
        var names = new Dictionary<string, CaseloadColumn>(Columns);
        foreach (var column in Enum.GetValues<CaseloadColumn>())
        {
            names.TryAdd(Plain(texts[$"Import.Column.{column}"]), column);
        }

        return names;
    }

    /// <summary>By the term of the page's language and by the plain English name.</summary>
    private Dictionary<string, TEnum> Named<TEnum>()
        where TEnum : struct, Enum
    {
        var names = new Dictionary<string, TEnum>();
        foreach (var value in Enum.GetValues<TEnum>())
        {
            names.TryAdd(Plain(terms.Of(value)), value);
            names.TryAdd(Plain(value.ToString()), value);
        }

        return names;
    }
}
