using System.CommandLine;
using System.Text;

namespace SupervisionPortal.Web.Commands;

/// <summary>The portal's command line. Verbs start without the web host; without a verb the portal serves.</summary>
public static class PortalCommands
{
    private const string ServeVerb = "serve";

    /// <summary>Exit code for input that cannot be used.</summary>
    private const int Refused = 2;

    private static readonly string[] HelpOptions = ["--help", "-h", "-?", "/?", "/h", "--version"];

    /// <summary>Whether these arguments start the web host: none, its own options, or "serve".</summary>
    public static bool Serves(IReadOnlyList<string> args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return args.Count == 0
            || args[0] == ServeVerb
            || (args[0].StartsWith('-') && !HelpOptions.Contains(args[0]));
    }

    /// <summary>The web host's own arguments.</summary>
    public static string[] WithoutServe(IReadOnlyList<string> args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return [.. args.Skip(args.Count > 0 && args[0] == ServeVerb ? 1 : 0)];
    }

    /// <summary>Runs a verb and gives its exit code: 0, or 2 with one line of error and no output.</summary>
    /// <param name="services">The portal's services, made when a verb needs its database.</param>
    public static int Run(IReadOnlyList<string> args, CommandStreams streams, Func<IServiceProvider> services)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(streams);
        var root = new RootCommand("Supervision portal")
        {
            new Command(ServeVerb, "Serves the portal; the default without a verb."),
            PolicyCommand.Create(streams),
            StatesCommand.Create(),
            HostAdministratorCommand.Create(services),
            SweepCommand.Create(services),
            LedgerCommand.Create(services),
            MigrateCommand.Create(services),
        };

        try
        {
            var parsed = root.Parse(args);
            if (parsed.Errors.Count > 0)
            {
                throw new CommandRefused(parsed.UnmatchedTokens.Count > 0
                    ? $"{parsed.UnmatchedTokens[0]}: not a verb or an option known here; --help lists them."
                    : parsed.Errors[0].Message);
            }

            using var output = new StreamWriter(streams.Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = output,
                Error = streams.Error,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (CommandRefused refused)
        {
            streams.Error.WriteLine(OneLine(refused.Message));
            return Refused;
        }
    }

    private static string OneLine(string message) =>
        string.Create(message.Length, message, static (line, text) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                line[i] = char.IsControl(text[i]) ? ' ' : text[i];
            }
        });
}
