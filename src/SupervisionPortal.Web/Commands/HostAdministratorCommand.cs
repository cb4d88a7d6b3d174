using System.CommandLine;
using Microsoft.AspNetCore.Identity;
using SupervisionPortal.Data.Accounts;
using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Web.Commands;

/// <summary>host-administrator create: the first account of a portal without demonstration.</summary>
internal static class HostAdministratorCommand
{
    public static Command Create(Func<IServiceProvider> services)
    {
        var email = new Option<string>("--email") { Description = "The address they sign in with.", HelpName = "ADDRESS", Required = true };
        var url = new Option<string>("--url") { Description = "Where the portal is reached.", HelpName = "URL", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var create = new Command("create", "Creates a host administrator and prints the link with which they choose a password, once.") { email, url };
        create.SetAction(async (parsed, cancellationToken) =>
        {
            await using var scope = services().CreateAsyncScope();
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            var address = parsed.GetRequiredValue(email).Trim();
            if (await accounts.FindByEmailAsync(address) is not null)
            {
                throw new CommandRefused($"{address}: there is an account with this address already.");
            }

            var account = new Account { Id = Guid.CreateVersion7(), UserName = address, Email = address, EmailConfirmed = true, LockoutEnabled = true, IsHostAdministrator = true };
            var created = await accounts.CreateAsync(account);
            if (!created.Succeeded)
            {
                throw new CommandRefused($"{address}: {string.Join(' ', created.Errors.Select(error => error.Description))}");
            }

            var link = await scope.ServiceProvider.GetRequiredService<PasswordLinks>().PathAsync(account);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(new Uri(new Uri(parsed.GetRequiredValue(url)), link).AbsoluteUri);
            return 0;
        });
        return new Command("host-administrator", "Those who may create organisations and see the jobs, and no record.") { create };
    }
}
