using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain;
using SupervisionPortal.Web.Platform.Forms;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Platform.Errors;

/// <summary>Answers with an error page, or for the portal's script with the same in JSON. Whatever was typed is on the page.</summary>
public sealed class ErrorPages(
    IActionResultExecutor<ViewResult> views,
    IModelMetadataProvider metadata,
    IStringLocalizer<ErrorTexts> texts,
    IStringLocalizer<SharedTexts> shared,
    IDataProtectionProvider protection,
    IAntiforgery antiforgery)
{
    /// <summary>Where somebody signs in without leaving the page they type on.</summary>
    public const string SignInAgain = "/sign-in/again";

    private const string View = "/Platform/Errors/ErrorPage.cshtml";

    public async Task RefuseAsync(HttpContext context, Refusal refusal)
    {
        var sentence = shared[$"Refusal.{refusal}"];
        await ShowAsync(context, new ErrorPage(ErrorKind.Refused, StatusCodes.Status409Conflict)
        {
            Sentence = sentence.ResourceNotFound ? null : sentence.Value,
            Held = await HeldForm.OfAsync(context),
        });
    }

    public async Task ChangedAsync(HttpContext context) =>
        await ShowAsync(context, new ErrorPage(ErrorKind.Changed, StatusCodes.Status409Conflict) { Held = await HeldForm.OfAsync(context) });

    /// <summary>The antiforgery token was not accepted: nothing was changed, and the same person can send the form again.</summary>
    public async Task ExpiredFormAsync(HttpContext context)
    {
        if (await HeldForm.OfAsync(context) is not { } held)
        {
            await ShowAsync(context, new ErrorPage(ErrorKind.NotUnderstood, StatusCodes.Status400BadRequest));
            return;
        }

        // A page made before signing in belongs to whoever signed in since.
        var others = held.Owner is { } owner && owner != AccountKey.Of(context.User);
        await ShowAsync(context, new ErrorPage(others ? ErrorKind.OtherPerson : ErrorKind.ExpiredForm, StatusCodes.Status400BadRequest)
        {
            Held = others ? null : held,
            CanSendAgain = !others && !held.HadSecrets && (held.Owner is not null || context.User.Identity?.IsAuthenticated != true),
        });
    }

    /// <summary>The sign-in ended before a form was posted: the page to sign in again on carries the form.</summary>
    public async Task SignedOutAsync(HttpContext context)
    {
        var held = await HeldForm.OfAsync(context);
        await ShowAsync(context, new ErrorPage(ErrorKind.SignedOut, StatusCodes.Status401Unauthorized) { Held = held, Sealed = held?.Seal(protection) });
    }

    /// <summary>Signed in again: what was typed before can be sent now, by the same person.</summary>
    public Task SendAgainAsync(HttpContext context, HeldForm held)
    {
        var same = held.Owner is not null && held.Owner == AccountKey.Of(context.User);
        return ShowAsync(context, new ErrorPage(same ? ErrorKind.ExpiredForm : ErrorKind.OtherPerson, StatusCodes.Status200OK)
        {
            Sentence = same ? texts["SendAgain"].Value : null,
            Held = same ? held : null,
            CanSendAgain = same,
        });
    }

    public async Task ShowAsync(HttpContext context, ErrorPage page)
    {
        context.Response.StatusCode = page.Status;
        using var _ = new RequestCulture(context);
        if (WantsJson(context.Request))
        {
            await context.Response.WriteAsJsonAsync(
                new ScriptAnswer(
                    page.Kind.ToString(),
                    page.Sentence ?? texts[$"{page.Kind}.Sentence"],
                    page.Reference,
                    page.Kind == ErrorKind.SignedOut ? SignInAgain : null,
                    page.CanSendAgain ? antiforgery.GetAndStoreTokens(context).RequestToken : null),
                context.RequestAborted);
            return;
        }

        var result = new ViewResult
        {
            ViewName = View,
            StatusCode = page.Status,
            ViewData = new ViewDataDictionary<ErrorPage>(metadata, new ModelStateDictionary()) { Model = page with { Back = BackFrom(context.Request) } },
        };
        await views.ExecuteAsync(new ActionContext(context, context.GetRouteData(), new ActionDescriptor()), result);
    }

    /// <summary>Whether the portal's script asks, not somebody's browser.</summary>
    public static bool WantsJson(HttpRequest request) =>
        request.GetTypedHeaders().Accept is [{ MediaType.Value: "application/json" }, ..];

    private static string BackFrom(HttpRequest request) =>
        request.GetTypedHeaders().Referer is { } from && from.Authority == request.Host.Value && from.PathAndQuery != request.Path ? from.PathAndQuery : "/";

    /// <summary>An error page is written after the language of the request was left again.</summary>
    private sealed class RequestCulture : IDisposable
    {
        private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
        private readonly CultureInfo _words = CultureInfo.CurrentUICulture;

        public RequestCulture(HttpContext context)
        {
            if (context.Features.Get<IRequestCultureFeature>()?.RequestCulture is { } request)
            {
                CultureInfo.CurrentCulture = request.Culture;
                CultureInfo.CurrentUICulture = request.UICulture;
            }
        }

        public void Dispose()
        {
            CultureInfo.CurrentCulture = _culture;
            CultureInfo.CurrentUICulture = _words;
        }
    }
}
