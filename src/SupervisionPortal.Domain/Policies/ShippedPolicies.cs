using System.Collections.Concurrent;

namespace SupervisionPortal.Domain.Policies;

/// <summary>The packs that come with the portal.</summary>
public static class ShippedPolicies
{
    private static readonly ConcurrentDictionary<string, Policy> Parsed = new(StringComparer.Ordinal);

    public static IReadOnlyList<string> Keys { get; } = ["mlop-tapang", "havering", "central-bedfordshire", "surrey", "bridgend"];

    /// <summary>The pack's own text, to adopt and change.</summary>
    /// <exception cref="ArgumentException">No pack of that key is shipped.</exception>
    public static string Json(string key)
    {
        if (!Keys.Contains(key))
        {
            throw new ArgumentException($"No policy pack '{key}' is shipped.", nameof(key));
        }

        using var stream = typeof(ShippedPolicies).Assembly.GetManifestResourceStream($"packs/{key}.json")
            ?? throw new InvalidOperationException($"The pack {key} is missing from this build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <inheritdoc cref="Json"/>
    public static Policy Get(string key) => Parsed.GetOrAdd(key, wanted => Policy.Parse(Json(wanted)));
}
