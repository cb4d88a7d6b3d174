using Microsoft.AspNetCore.Authorization;

namespace SupervisionPortal.Web.Platform;

/// <summary>The portal's authorisation rules. Every route names one, or says that it is anonymous; what one may do with a record follows from the relation to it.</summary>
public static class Access
{
    /// <summary>Anybody signed in as a person of an organisation.</summary>
    public const string Member = nameof(Member);

    /// <summary>An organisation administrator.</summary>
    public const string Administrator = nameof(Administrator);

    /// <summary>A host administrator: organisations and jobs, no record.</summary>
    public const string Host = nameof(Host);

    /// <summary>Anybody signed in.</summary>
    public const string SignedIn = nameof(SignedIn);

    public static void Define(AuthorizationOptions options)
    {
        options.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
        options.AddPolicy(Member, policy => policy.RequireAuthenticatedUser().RequireClaim(PortalClaims.Tenant).RequireClaim(PortalClaims.Person));
        options.AddPolicy(Host, policy => policy.RequireAuthenticatedUser().RequireClaim(PortalClaims.Host));
        options.AddPolicy(
            Administrator,
            policy => policy.RequireAuthenticatedUser().RequireClaim(PortalClaims.Tenant).RequireClaim(PortalClaims.Person).AddRequirements(new AdministratorRequirement()));
        options.FallbackPolicy = options.DefaultPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
    }
}
