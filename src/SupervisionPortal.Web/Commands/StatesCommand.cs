using System.CommandLine;
using SupervisionPortal.Domain;

namespace SupervisionPortal.Web.Commands;

/// <summary>states: what docs/states.md holds.</summary>
internal static class StatesCommand
{
    public static Command Create()
    {
        var command = new Command("states", "Prints the states of sessions, records and agreements as docs/states.md.");
        command.SetAction(parsed =>
        {
            parsed.InvocationConfiguration.Output.Write(StateChart.Markdown());
            return 0;
        });
        return command;
    }
}
