using Microsoft.AspNetCore.Mvc;
using SupervisionPortal.Web.Platform.Errors;
using SupervisionPortal.Web.Platform.Forms;

namespace SupervisionPortal.Web.Features.SignIn;

/// <summary>Signed in again: the page with what was typed before, to be sent now.</summary>
public sealed class SendAgain(HeldForm held) : ActionResult
{
    public override Task ExecuteResultAsync(ActionContext context) =>
        context.HttpContext.RequestServices.GetRequiredService<ErrorPages>().SendAgainAsync(context.HttpContext, held);
}
