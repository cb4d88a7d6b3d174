using Microsoft.AspNetCore.Authorization;
using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Web.Platform;

/// <summary>Met by an appointment in force today, not by a claim: an appointment that ends takes the right with it at once.</summary>
public sealed class AdministratorRequirement : AuthorizationHandler<AdministratorRequirement>, IAuthorizationRequirement
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, AdministratorRequirement requirement)
    {
        if (context.Resource is HttpContext http && http.RequestServices.GetRequiredService<Visitor>() is { IsMember: true } visitor
            && visitor.Has(AppointmentKind.Administrator))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
