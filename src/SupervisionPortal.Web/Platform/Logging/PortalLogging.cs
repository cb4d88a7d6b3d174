using Serilog;
using Serilog.Events;

namespace SupervisionPortal.Web.Platform.Logging;

/// <summary>Where the log goes. The section Serilog of the configuration adds to it or changes it.</summary>
public static class PortalLogging
{
    public static void AddPortalLogging(this WebApplicationBuilder builder)
    {
        var log = new LoggerConfiguration()
            .MinimumLevel.Information()
            // The framework's own lines hold queries, and RequestLog says what matters.
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .MinimumLevel.Override("Quartz", LogEventLevel.Warning)
            // A command-line verb's output is its answer alone.
            .WriteTo.Console(standardErrorFromLevel: LogEventLevel.Verbose, formatProvider: System.Globalization.CultureInfo.InvariantCulture)
            .ReadFrom.Configuration(builder.Configuration)
            .CreateLogger();
        builder.Logging.ClearProviders();
        // The same for whoever else listens: Serilog takes no part in these.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Quartz", LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        builder.Logging.AddSerilog(log, dispose: true);
    }
}
