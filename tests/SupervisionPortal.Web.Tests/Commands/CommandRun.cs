using System.Text;
using System.Text.Json;
using SupervisionPortal.Web.Commands;

namespace SupervisionPortal.Web.Tests.Commands;

/// <summary>What a verb answered, run in this process.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public static CommandRun Of(params string[] args) => WithInput(string.Empty, args);

    public static CommandRun WithInput(string input, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var given = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var code = PortalCommands.Run(args, new CommandStreams(given, output, error));
        return new CommandRun(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
