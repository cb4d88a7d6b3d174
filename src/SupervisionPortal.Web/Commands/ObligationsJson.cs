using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Obligations;

namespace SupervisionPortal.Web.Commands;

/// <summary>Obligations as the command line prints them.</summary>
internal static class ObligationsJson
{
    private const int FlushAfterBytes = 1 << 16;

    // Titles and clauses read as they are written; nothing here goes into a page.
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Person by person, so that memory does not grow with the number of people.</summary>
    public static void Write(Stream output, Policy policy, Facts facts, bool withWhy)
    {
        var why = withWhy ? WhySentence.Standalone(new PortalDates(facts.Calendar.Zone, facts.Calendar.StartOfDayUtc(facts.AsOf))) : null;
        using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        json.WriteStartArray("obligations");
        foreach (var person in facts.People.OrderBy(person => person.Id, StringComparer.Ordinal))
        {
            foreach (var obligation in policy.Evaluate(person, facts.Calendar, facts.AsOf))
            {
                Write(json, obligation, why);
            }

            if (json.BytesPending > FlushAfterBytes)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, Obligation obligation, WhySentence? why)
    {
        json.WriteStartObject();
        json.WriteString("person", obligation.Person);
        json.WriteString("kind", Words.Of(obligation.Kind));
        json.WriteString("subject", obligation.Subject);
        WriteDay(json, "targetOn", obligation.TargetOn);
        WriteDay(json, "dueOn", obligation.DueOn);
        json.WriteString("state", Words.Of(obligation.State));
        if (obligation.AcceptedAt is { } accepted)
        {
            json.WriteString("acceptedAt", accepted.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        }
        else
        {
            json.WriteNull("acceptedAt");
        }

        json.WriteStartObject("source");
        json.WriteString("rule", obligation.Source.Rule);
        json.WriteString("clause", obligation.Source.Clause);
        json.WriteEndObject();
        if (why is not null)
        {
            json.WriteString("why", why.InFull(obligation));
        }

        json.WriteEndObject();
    }

    private static void WriteDay(Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } known)
        {
            json.WriteString(name, known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
