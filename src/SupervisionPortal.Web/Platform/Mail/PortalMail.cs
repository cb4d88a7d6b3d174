using SupervisionPortal.Data.Sweeps;

namespace SupervisionPortal.Web.Platform.Mail;

/// <summary>The portal's mail: to a server where one is named, else to a folder.</summary>
public static class PortalMail
{
    public static void AddPortalMail(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.Configure<MailSettings>(builder.Configuration.GetSection(MailSettings.Section));
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<UnsubscribeLinks>();
        services.AddSingleton<FolderCarrier>();
        services.AddSingleton<SmtpCarrier>();
        services.AddSingleton<IMailCarrier>(provider => UsesServer(builder.Configuration) ? provider.GetRequiredService<SmtpCarrier>() : provider.GetRequiredService<FolderCarrier>());
        services.AddScoped<MailComposer>();
        services.AddScoped<ISweep, SendMail>();
    }

    public static bool UsesServer(IConfiguration configuration) => !string.IsNullOrEmpty(configuration[$"{MailSettings.Section}:Smtp:Host"]);
}
