using System.CommandLine;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Ledger;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Domain.Ledger;

namespace SupervisionPortal.Web.Commands;

/// <summary>ledger verify, ledger digest: whether what was saved is still what was saved, and where each chain ends, to be kept elsewhere.</summary>
internal static class LedgerCommand
{
    private const int Bad = 1;

    public static Command Create(Func<IServiceProvider> services) => new("ledger", "The chain of everything that was signed, read and moved.")
    {
        Verify(services),
        Digest(services),
    };

    private static Command Verify(Func<IServiceProvider> services)
    {
        var slug = Organisation();
        var digest = new Option<string[]>("--digest")
        {
            Description = "A file of digests, one a line, as ledger digest prints them; - for none but these. May be given more than once.",
            HelpName = "FILE",
            DefaultValueFactory = _ => [],
        };
        var command = new Command("verify", "Recomputes each organisation's chain and names the first bad entry. Exit code 0: sound; 1: not.") { slug, digest };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var given = parsed.GetValue(digest)!.SelectMany(Read).ToList();
            var provider = services();
            var isSound = true;
            foreach (var organisation in await ChosenAsync(provider, parsed.GetValue(slug), cancellationToken))
            {
                await using var scope = Enter(provider, organisation);
                await using var beside = Enter(provider, organisation);
                await using var third = Enter(provider, organisation);
                var digests = given.Concat(scope.ServiceProvider.GetRequiredService<DigestFolder>().Read(organisation.Id)).Where(known => known.OrganisationId == organisation.Id).ToList();
                var verifier = new LedgerVerifier(scope.ServiceProvider.GetRequiredService<PortalDb>(), beside.ServiceProvider.GetRequiredService<PortalDb>(), third.ServiceProvider.GetRequiredService<PortalDb>());
                await foreach (var _ in verifier.WalkAsync(digests, cancellationToken))
                {
                    // The answer is at the end.
                }

                isSound &= verifier.Fault is null;
                await parsed.InvocationConfiguration.Output.WriteLineAsync(
                    $"{SlugOf(organisation.Name)}: {(verifier.Fault is { } fault ? Words(fault) : "sound")}; {Count(verifier.Entries)} entries, {Count(digests.Count)} digests{(verifier.Head is { Number: > 0 } head ? $", ends with {head.Hash}" : "")}");
            }

            return isSound ? 0 : Bad;
        });
        return command;
    }

    private static Command Digest(Func<IServiceProvider> services)
    {
        var slug = Organisation();
        var command = new Command("digest", "Prints where each organisation's chain ends, one a line: to be kept outside the database.") { slug };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var provider = services();
            foreach (var organisation in await ChosenAsync(provider, parsed.GetValue(slug), cancellationToken))
            {
                await using var scope = Enter(provider, organisation);
                if (await scope.ServiceProvider.GetRequiredService<PortalDb>().LedgerHeads.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is { Number: > 0 } head)
                {
                    await parsed.InvocationConfiguration.Output.WriteLineAsync(
                        LedgerVerifier.Digest(head, provider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime).ToLine());
                }
            }

            return 0;
        });
        return command;
    }

    private static Option<string?> Organisation() => new("--organisation")
    {
        Description = "One organisation alone: its name in small letters with hyphens, or its id.",
        HelpName = "SLUG",
    };

    private static AsyncServiceScope Enter(IServiceProvider services, HostOrganisation organisation)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(organisation.Id);
        return scope;
    }

    private static async Task<IReadOnlyList<HostOrganisation>> ChosenAsync(IServiceProvider services, string? slug, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var all = await HostDirectory.ListAsync(scope.ServiceProvider.GetRequiredService<PortalDb>(), cancellationToken);
        if (slug is null)
        {
            return all;
        }

        var chosen = all.Where(organisation => SlugOf(organisation.Name) == slug || organisation.Id.ToString() == slug).ToList();
        return chosen.Count > 0 ? chosen : throw new CommandRefused($"{slug}: no such organisation; there are {string.Join(", ", all.Select(organisation => SlugOf(organisation.Name)))}.");
    }

    private static IEnumerable<LedgerDigest> Read(string file)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(file);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CommandRefused($"{file}: cannot be read: {unreadable.Message}");
        }

        return lines.Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => LedgerDigest.Read(line) ?? throw new CommandRefused($"{file}: not a file of digests."));
    }

    /// <summary>Letters and digits, with a hyphen for everything between them.</summary>
    private static string SlugOf(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }

    private static string Count(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Words(LedgerFault fault)
    {
        var about = fault.Subject is { } subject ? $" ({subject} {fault.SubjectId})" : "";
        return fault.Number is { } number ? $"first bad entry {Count(number)}{about}: {Reason(fault.Kind)}" : $"not in the ledger{about}: {Reason(fault.Kind)}";
    }

    private static string Reason(LedgerFaultKind kind) => kind switch
    {
        LedgerFaultKind.Missing => "there is no entry of this number",
        LedgerFaultKind.Altered => "the entry is not what was entered",
        LedgerFaultKind.Unlinked => "the entry does not follow on the one before it",
        LedgerFaultKind.Unreadable => "the entry, or the row it is about, cannot be read",
        LedgerFaultKind.ContentChanged => "the row is not what was entered",
        LedgerFaultKind.SubjectMissing => "the row that was entered is gone",
        LedgerFaultKind.HeadDiffers => "the chain does not end as its head says",
        LedgerFaultKind.DigestDiffers => "a digest kept outside the database has another hash",
        LedgerFaultKind.NotEntered => "the row was saved past the ledger",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such fault."),
    };
}
