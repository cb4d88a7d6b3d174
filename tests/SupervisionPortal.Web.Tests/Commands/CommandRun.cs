using System.Text;
using System.Text.Json;
using SupervisionPortal.Web.Commands;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Commands;

/// <summary>What a verb answered, run in this process.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public static CommandRun Of(params string[] args) => WithInput(string.Empty, args);

    public static CommandRun WithInput(string input, params string[] args) =>
        Run(input, args, () => throw new InvalidOperationException("This verb was to need no database."));

    /// <summary>A verb that works on this portal's database. Not from a test's own thread: verbs wait for what they start.</summary>
    public static Task<CommandRun> On(PortalFactory portal, params string[] args) => Task.Run(() => Run(string.Empty, args, () => portal.Services));

    private static CommandRun Run(string input, string[] args, Func<IServiceProvider> services)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var given = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var code = PortalCommands.Run(args, new CommandStreams(given, output, error), services);
        return new CommandRun(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
