using Microsoft.Extensions.Options;
using SupervisionPortal.Data.Seed;
using SupervisionPortal.Web.Platform.Mail;

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
        var folder = PortalMail.UsesServer(app.Configuration) ? null : app.Services.GetRequiredService<FolderCarrier>().Folder;
        app.Lifetime.ApplicationStarted.Register(() => Write(Console.Out, app.Urls, demo, app.Configuration["Data:Directory"], folder));
    }

    /// <summary>Writes it.</summary>
    /// <param name="addresses">Where the portal answers.</param>
    /// <param name="data">The directory of its database, which the verbs of the command line must be told; null for a server's.</param>
    /// <param name="mailFolder">Where mail is written as files; null where a server carries it.</param>
    public static void Write(TextWriter output, IEnumerable<string> addresses, DemoMode demo, string? data, string? mailFolder)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(addresses);
        ArgumentNullException.ThrowIfNull(demo);
        output.WriteLine();
        output.WriteLine($"The portal answers at {string.Join(", ", addresses)}");
        if (mailFolder is not null)
        {
            output.WriteLine($"Mail is written to {mailFolder}");
        }

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
            var directory = data is null ? "" : $"--data \"{data}\" ";
            output.WriteLine($"The first account: scripts/portal.sh {directory}host-administrator create --email you@example.org --url {addresses.FirstOrDefault()}");
        }

        output.WriteLine("Ctrl-C stops it.");
    }
}
