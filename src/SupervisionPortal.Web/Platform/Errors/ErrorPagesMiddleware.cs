using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain;
using SupervisionPortal.Web.Platform.Forms;
using SupervisionPortal.Web.Platform.Logging;

namespace SupervisionPortal.Web.Platform.Errors;

/// <summary>Turns what went wrong further in into a page that says so. A fault is logged under the reference number its page shows.</summary>
public sealed class ErrorPagesMiddleware(RequestDelegate next, ErrorPages pages, ILogger<ErrorPagesMiddleware> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.ContentLength > PortalForms.LargestRequest)
        {
            await pages.ShowAsync(context, new ErrorPage(ErrorKind.TooLarge, StatusCodes.Status413PayloadTooLarge));
            return;
        }

        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null })
            {
                await pages.ShowAsync(context, new ErrorPage(KindOf(context.Response.StatusCode), context.Response.StatusCode)
                {
                    Reference = context.Response.StatusCode >= StatusCodes.Status500InternalServerError ? Log(context, null) : null,
                });
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to be answered.
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            ForgetAnswer(context.Response);
            await AnswerAsync(context, failure);
        }
    }

    private static ErrorKind KindOf(int status) => status switch
    {
        StatusCodes.Status403Forbidden => ErrorKind.NoAccess,
        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => ErrorKind.NotFound,
        StatusCodes.Status409Conflict => ErrorKind.Changed,
        StatusCodes.Status413PayloadTooLarge => ErrorKind.TooLarge,
        >= 500 => ErrorKind.Fault,
        _ => ErrorKind.NotUnderstood,
    };

    private async Task AnswerAsync(HttpContext context, Exception failure)
    {
        try
        {
            switch (failure)
            {
                case RefusedException refused:
                    await pages.RefuseAsync(context, refused.Refusal);
                    break;
                case DbUpdateConcurrencyException:
                    await pages.ChangedAsync(context);
                    break;
                case BadHttpRequestException bad:
                    await pages.ShowAsync(context, new ErrorPage(KindOf(bad.StatusCode), bad.StatusCode));
                    break;
                default:
                    await FaultAsync(context, failure);
                    break;
            }
        }
        catch (Exception second) when (!context.Response.HasStarted)
        {
            // Not even the page could be made: the reference alone, in no language.
            var reference = Log(context, second);
            ForgetAnswer(context.Response);
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await context.Response.WriteAsync(reference, context.RequestAborted);
        }
    }

    private async Task FaultAsync(HttpContext context, Exception failure)
    {
        var reference = Log(context, failure);
        await pages.ShowAsync(context, new ErrorPage(ErrorKind.Fault, StatusCodes.Status500InternalServerError)
        {
            Reference = reference,
            Held = await HeldForm.OfAsync(context),
        });
    }

    private string Log(HttpContext context, Exception? failure)
    {
        var reference = FaultReference.Next();
        log.LogError(failure, "Fault {Reference} at {Method} {Path}", reference, context.Request.Method, LoggedPath.Of(context.Request.Path));
        return reference;
    }

    // Not Clear: the security headers stay.
    private static void ForgetAnswer(HttpResponse response)
    {
        response.ContentType = null;
        response.ContentLength = null;
        response.Headers.Location = response.Headers.ETag = response.Headers.SetCookie = default;
    }
}
