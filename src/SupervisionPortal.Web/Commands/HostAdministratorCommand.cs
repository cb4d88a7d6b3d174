using System.CommandLine;
using Microsoft.AspNetCore.Identity;
using SupervisionPortal.Data.Accounts;
using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Web.Commands;

/// <summary>host-administrator create and link: the first account of a portal without demonstration, and the way back in for who lost the link or the password.</summary>
internal static class HostAdministratorCommand
{
    public static Command Create(Func<IServiceProvider> services)
    {
        var email = new Option<string>("--email") { Description = "The address they sign in with.", HelpName = "ADDRESS", Required = true };
        var url = new Option<string>("--url") { Description = "Where the portal is reached.", HelpName = "URL", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        return new Command("host-administrator", "Those who may create organisations and see the jobs, and no record.")
        {
            Verb("create", "Creates a host administrator and prints the link with which they choose a password, once.", MakeAsync),
            Verb("link", "Prints a new link for a host administrator whose first one is lost or too old, or who forgot the password.", FindAsync),
        };

        Command Verb(string name, string description, Func<UserManager<Account>, string, Task<Account>> accountOf)
        {
            var verb = new Command(name, description) { email, url };
            verb.SetAction(async (parsed, cancellationToken) =>
            {
                var portal = Uri.TryCreate(parsed.GetRequiredValue(url), UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
                    ? address
                    : throw new CommandRefused($"--url: not a web address such as https://supervision.example: {parsed.GetRequiredValue(url)}");
                await using var scope = services().CreateAsyncScope();
                var account = await accountOf(scope.ServiceProvider.GetRequiredService<UserManager<Account>>(), parsed.GetRequiredValue(email).Trim());
                var link = await scope.ServiceProvider.GetRequiredService<PasswordLinks>().PathAsync(account);
                await parsed.InvocationConfiguration.Output.WriteLineAsync(new Uri(portal, link).AbsoluteUri);
                return 0;
            });
            return verb;
        }
    }

    private static async Task<Account> MakeAsync(UserManager<Account> accounts, string address)
    {
        if (await accounts.FindByEmailAsync(address) is { } known)
        {
            throw new CommandRefused($"{address}: there is an account with this address already{(known.IsHostAdministrator ? "; host-administrator link prints a new link for it" : "")}.");
        }

        var account = new Account { Id = Guid.CreateVersion7(), UserName = address, Email = address, EmailConfirmed = true, LockoutEnabled = true, IsHostAdministrator = true };
        var created = await accounts.CreateAsync(account);
        return created.Succeeded
            ? account
            : throw new CommandRefused($"{address}: {string.Join(' ', created.Errors.Select(error => error.Description))}");
    }

    private static async Task<Account> FindAsync(UserManager<Account> accounts, string address) =>
        await accounts.FindByEmailAsync(address) is { IsHostAdministrator: true } account
            ? account
            : throw new CommandRefused($"{address}: no host administrator has this address.");
}
