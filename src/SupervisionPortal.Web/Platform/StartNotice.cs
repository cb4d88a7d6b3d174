using Microsoft.Extensions.Options;
using SupervisionPortal.Data.Seed;

namespace SupervisionPortal.Web.Platform;

/// <summary>What the person who started the portal by hand reads once it answers: where it is, and in demo mode who one can be.</summary>
public static class StartNotice
{
    public static void AnnounceStart(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        if (!app.Configuration.GetValue("Announce", false))
        {
            return;
        }

        var demo = app.Services.GetRequiredService<IOptions<DemoMode>>().Value;
        app.Lifetime.ApplicationStarted.Register(() => Write(Console.Out, app.Urls, demo));
    }

    private static void Write(TextWriter output, IEnumerable<string> addresses, DemoMode demo)
    {
        output.WriteLine();
        output.WriteLine($"The portal answers at {string.Join(", ", addresses)}");
        if (demo.Enabled)
        {
            output.WriteLine($"Demonstration accounts, all with the password {demo.Password}");
            foreach (var accounts in DemoAccounts.All.GroupBy(account => account.Organisation))
            {
                output.WriteLine($"  {accounts.Key.Name}");
                foreach (var account in accounts)
                {
                    output.WriteLine($"    {account.Email,-34} {account.Role}");
                }
            }

            output.WriteLine($"  {DemoAccounts.Host,-36} host administrator");
        }
        else
        {
            output.WriteLine("The first account: scripts/portal.sh host-administrator create --email you@example.org");
        }

        output.WriteLine("Ctrl-C stops it.");
    }
}
