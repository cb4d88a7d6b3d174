using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace SupervisionPortal.Web.Platform.Errors;

/// <summary>A form whose antiforgery token was not accepted is answered with a page that keeps what was typed.</summary>
public sealed class ExpiredFormFilter : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            context.Result = new ExpiredForm();
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    private sealed class ExpiredForm : ActionResult
    {
        public override Task ExecuteResultAsync(ActionContext context) =>
            context.HttpContext.RequestServices.GetRequiredService<ErrorPages>().ExpiredFormAsync(context.HttpContext);
    }
}
