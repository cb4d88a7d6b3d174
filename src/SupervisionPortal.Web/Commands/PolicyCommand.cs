using System.CommandLine;
using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Web.Commands;

/// <summary>policy evaluate, policy check: for policy authors and for tests, without a database.</summary>
internal static class PolicyCommand
{
    private const string StandardInput = "-";

    public static Command Create(CommandStreams streams) => new("policy", "Asks what a supervision policy says.")
    {
        Evaluate(streams),
        Check(streams),
    };

    private static Command Evaluate(CommandStreams streams)
    {
        var policy = new Option<string>("--policy")
        {
            Description = $"A pack that is shipped ({string.Join(", ", ShippedPolicies.Keys)}), or a pack file.",
            HelpName = "KEY|FILE",
            Required = true,
        };
        var facts = new Option<string>("--facts")
        {
            Description = "A file of facts; - for standard input.",
            HelpName = "FILE|-",
            Required = true,
        };
        var why = new Option<bool>("--why") { Description = "Adds to each obligation why it falls due then." };
        var command = new Command("evaluate", "Prints every obligation that the facts have not met.") { policy, facts, why };
        command.SetAction(parsed =>
        {
            var pack = Policy(parsed.GetRequiredValue(policy), streams);
            var file = parsed.GetRequiredValue(facts);
            var given = Read(file, streams, Facts.Parse);
            ObligationsJson.Write(streams.Output, pack, given, parsed.GetValue(why));
            return 0;
        });
        return command;
    }

    private static Command Check(CommandStreams streams)
    {
        var pack = new Argument<string>("pack") { Description = "A pack file; - for standard input.", HelpName = "PACK.json" };
        var command = new Command("check", "Says whether a policy pack can be used.") { pack };
        command.SetAction(parsed =>
        {
            var policy = Read(parsed.GetRequiredValue(pack), streams, Domain.Policies.Policy.Parse);
            parsed.InvocationConfiguration.Output.WriteLine($"{policy.Key}, version {policy.Version}: {policy.Title}. The pack can be used.");
            return 0;
        });
        return command;
    }

    private static Policy Policy(string keyOrFile, CommandStreams streams)
    {
        if (ShippedPolicies.Keys.Contains(keyOrFile))
        {
            return ShippedPolicies.Get(keyOrFile);
        }

        return keyOrFile != StandardInput && !File.Exists(keyOrFile)
            ? throw new CommandRefused($"{keyOrFile}: neither a policy that is shipped ({string.Join(", ", ShippedPolicies.Keys)}) nor a file.")
            : Read(keyOrFile, streams, Domain.Policies.Policy.Parse);
    }

    private static T Read<T>(string file, CommandStreams streams, Func<ReadOnlyMemory<byte>, T> parse)
    {
        var name = file == StandardInput ? "standard input" : file;
        try
        {
            return parse(Bytes(file, streams));
        }
        catch (DocumentRefused refused)
        {
            throw new CommandRefused($"{name}: {refused.Message}");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CommandRefused($"{name}: cannot be read: {unreadable.Message}");
        }
    }

    private static byte[] Bytes(string file, CommandStreams streams)
    {
        if (file != StandardInput)
        {
            return File.ReadAllBytes(file);
        }

        using var buffer = new MemoryStream();
        streams.Input.CopyTo(buffer);
        return buffer.ToArray();
    }
}
