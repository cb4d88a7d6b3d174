namespace SupervisionPortal.Web.Tests.Platform;

/// <summary>One test host's own database, dropped with it.</summary>
public sealed class SeededCopy(IReadOnlyDictionary<string, string> settings, Func<ValueTask> drop) : IAsyncDisposable
{
    /// <summary>The configuration that makes the portal use it.</summary>
    public IReadOnlyDictionary<string, string> Settings => settings;

    public ValueTask DisposeAsync() => drop();
}
