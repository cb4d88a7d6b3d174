namespace SupervisionPortal.Web.Tests.Platform;

/// <summary>One test host's own database, dropped with it.</summary>
public sealed class SeededCopy(IReadOnlyDictionary<string, string> settings, Func<IReadOnlyList<string>, Task> behindTheBack, Func<ValueTask> drop) : IAsyncDisposable
{
    /// <summary>The configuration that makes the portal use it.</summary>
    public IReadOnlyDictionary<string, string> Settings => settings;

    /// <summary>Runs SQL as the database's owner, past everything that guards its tables.</summary>
    public Task BehindTheBackAsync(IReadOnlyList<string> statements) => behindTheBack(statements);

    public ValueTask DisposeAsync() => drop();
}
