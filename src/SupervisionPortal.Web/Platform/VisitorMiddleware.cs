using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace SupervisionPortal.Web.Platform;

/// <summary>Between authentication and authorisation: the tenant is entered before anything is loaded.</summary>
public sealed class VisitorMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, Visitor visitor)
    {
        if (context.User.Identity?.IsAuthenticated == true)
        {
            await visitor.ArriveAsync(context.User, context.RequestAborted);
            if (!visitor.IsMember && !context.User.HasClaim(claim => claim.Type == PortalClaims.Host))
            {
                // Left the organisation since signing in: the cookie is worth nothing any more.
                await context.SignOutAsync(IdentityConstants.ApplicationScheme);
                context.User = new System.Security.Claims.ClaimsPrincipal(new System.Security.Claims.ClaimsIdentity());
            }
        }

        await next(context);
    }
}
