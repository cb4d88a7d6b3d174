using FluentValidation;
using Microsoft.AspNetCore.Mvc.Filters;

namespace SupervisionPortal.Web.Platform.Forms;

/// <summary>Asks the validator of every form an action takes, and puts its sentences beside the fields. The action looks at ModelState, as ever.</summary>
public sealed class ValidationFilter(IServiceProvider services) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        foreach (var form in context.ActionArguments.Values.OfType<object>())
        {
            if (services.GetService(typeof(IValidator<>).MakeGenericType(form.GetType())) is IValidator validator)
            {
                var answer = await validator.ValidateAsync(new ValidationContext<object>(form), context.HttpContext.RequestAborted);
                foreach (var failure in answer.Errors.Where(failure => context.ModelState[failure.PropertyName] is not { Errors.Count: > 0 }))
                {
                    context.ModelState.AddModelError(failure.PropertyName, failure.ErrorMessage);
                }
            }
        }

        await next();
    }
}
