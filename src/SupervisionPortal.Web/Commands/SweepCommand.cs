using System.CommandLine;
using SupervisionPortal.Data.Sweeps;

namespace SupervisionPortal.Web.Commands;

/// <summary>sweep run: one sweep through all organisations, as the engine would wake it.</summary>
internal static class SweepCommand
{
    private const int Failed = 1;

    public static Command Create(Func<IServiceProvider> services)
    {
        var name = new Argument<string>("name") { Description = string.Join(", ", SweepRunner.Names), HelpName = "NAME" };
        var run = new Command("run", "Runs a sweep now and prints how many rows it touched.") { name };
        run.SetAction(async (parsed, cancellationToken) =>
        {
            var sweep = parsed.GetRequiredValue(name);
            if (!SweepRunner.Names.Contains(sweep))
            {
                throw new CommandRefused($"{sweep}: no such sweep; there are {string.Join(", ", SweepRunner.Names)}.");
            }

            var finished = (await services().GetRequiredService<SweepRunner>().RunAsync(sweep, byHand: true, cancellationToken))!;
            await parsed.InvocationConfiguration.Output.WriteLineAsync(
                $"{sweep}: {finished.RowsTouched} rows in {finished.OrganisationsDone} of {finished.OrganisationsInAll} organisations, {finished.Milliseconds} ms{(finished.Failure is { } failure ? $", failed: {failure}" : "")}");
            return finished.Failure is null ? 0 : Failed;
        });
        return new Command("sweep", "Work that looks for what has fallen due.") { run };
    }
}
