using Microsoft.Extensions.Options;
using MimeKit;
using SupervisionPortal.Domain.Notices;

namespace SupervisionPortal.Web.Platform.Mail;

/// <summary>Writes each mail as a file that mail programs open. The same mail written again replaces itself.</summary>
public sealed class FolderCarrier(IOptions<MailSettings> settings, IConfiguration configuration) : IMailCarrier
{
    public string Folder { get; } = Path.GetFullPath(settings.Value.Folder ?? Path.Combine(configuration["Data:Directory"] ?? ".", "mail"));

    public async Task<MailFailure?> CarryAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        var file = Path.Combine(Folder, $"{message.MessageId!.Split('@')[0]}.eml");
        try
        {
            Directory.CreateDirectory(Folder);
            // Moved into place when it is whole: whoever watches the folder sees no half mail.
            await message.WriteToAsync($"{file}.part", cancellationToken);
            File.Move($"{file}.part", file, overwrite: true);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return MailFailure.NotWritten;
        }
    }
}
