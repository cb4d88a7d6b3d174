using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using SupervisionPortal.Web.Platform.Forms;

namespace SupervisionPortal.Gallery.Features.Gallery;

/// <summary>Answers a script whose token is no longer good as the product does: with a new one, if it is the same person.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ExpiredFormAttribute : Attribute, IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is not IAntiforgeryValidationFailedResult)
            return;
        var http = context.HttpContext;
        var isOther = http.Request.Form[HeldForm.OwnerField] != GalleryPages.Account(http.Request);
        var token = http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http).RequestToken;
        context.Result = new JsonResult(new { error = isOther ? "OtherPerson" : "ExpiredForm", token = isOther ? null : token }) { StatusCode = StatusCodes.Status400BadRequest };
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
