using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace SupervisionPortal.Web.Platform;

/// <summary>
/// Compresses assets, and of the pages those alone that say so. A page compressed together with what a stranger can make it say leaks its
/// secrets by its length: whatever names itself <see cref="CompressedPageAttribute"/> must show nothing of its address or of a posted form.
/// </summary>
public sealed class CompressedPages(IServiceProvider services, IOptions<ResponseCompressionOptions> options) : ResponseCompressionProvider(services, options)
{
    public const string Page = "text/html";

    public override bool ShouldCompressResponse(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return (context.Response.ContentType?.StartsWith(Page, StringComparison.OrdinalIgnoreCase) != true || MayBeCompressed(context)) && base.ShouldCompressResponse(context);
    }

    private static bool MayBeCompressed(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && !context.Request.QueryString.HasValue
        && context.GetEndpoint()?.Metadata.GetMetadata<CompressedPageAttribute>() is not null;
}
