using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Net.Http.Headers;

namespace SupervisionPortal.Web.Platform;

/// <summary>Stylesheet, script and fonts, compressed, and kept by browsers for a year: their addresses change with their content.</summary>
public static class PortalAssets
{
    private const string ForAYear = "public, max-age=31536000, immutable";

    public static IServiceCollection AddPortalAssets(this IServiceCollection services) => services
        .AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = ["text/css", "text/javascript", "image/svg+xml", CompressedPages.Page];
        })
        // A browser asks for them once a year: worth a few milliseconds for a slow line.
        .Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal)
        .Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal)
        .Replace(ServiceDescriptor.Singleton<IResponseCompressionProvider, CompressedPages>());

    /// <summary>Before authentication: assets belong to nobody.</summary>
    public static IApplicationBuilder UsePortalAssets(this IApplicationBuilder app) => app
        .UseResponseCompression()
        .UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file =>
            {
                var request = file.Context.Request;
                var versioned = request.Query.ContainsKey("v") || request.Path.StartsWithSegments("/assets/fonts");
                file.Context.Response.Headers[HeaderNames.CacheControl] = versioned ? ForAYear : "no-cache";
            },
        });
}
