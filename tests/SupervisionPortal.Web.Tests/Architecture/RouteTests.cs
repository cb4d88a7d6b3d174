using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Architecture;

public sealed class RouteTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    /// <summary>Postings that need no token, each with the reason.</summary>
    private static readonly Dictionary<string, string> Unguarded = new()
    {
        ["/unsubscribe"] = "mail programs post to it without having opened a page; all that a forged one needs is a token that only stops mail",
        ["/sign-out"] = "signing out must not fail on an old page, and all that a forged one could do is sign out",
    };

    private static readonly string[] Rules = [Access.Member, Access.Administrator, Access.Host, Access.SignedIn];

    private IReadOnlyList<RouteEndpoint> Routes => [.. portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    [Fact]
    public void Every_route_names_an_authorisation_rule_or_says_that_it_is_anonymous()
    {
        var silent = Routes.Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is null
            && !route.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(rule => Rules.Contains(rule.Policy)));

        silent.Select(Words).ShouldBeEmpty($"name one of {string.Join(", ", Rules)}, or [AllowAnonymous]");
    }

    [Fact]
    public void Every_route_is_a_reading_or_a_posting()
    {
        var others = Routes.Where(route => route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } methods
            || methods.Except(["GET", "HEAD", "POST"]).Any()
            || (methods.Contains("POST") && methods.Count > 1));

        others.Select(Words).ShouldBeEmpty("a change of state is a POST to a resource of its own; a GET changes nothing");
    }

    [Fact]
    public void Every_posting_is_guarded_against_forgery()
    {
        portal.Services.GetRequiredService<IOptions<MvcOptions>>().Value.Filters.OfType<AutoValidateAntiforgeryTokenAttribute>().ShouldHaveSingleItem();
        Routes.Where(route => route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
            .Where(route => route.Metadata.GetMetadata<IgnoreAntiforgeryTokenAttribute>() is not null || route.Metadata.GetMetadata<ControllerActionDescriptor>() is null)
            .Select(route => "/" + route.RoutePattern.RawText!.TrimStart('/'))
            .ShouldBe(Unguarded.Keys, ignoreOrder: true);
    }

    [Fact]
    public void Addresses_are_small_nouns_with_hyphens()
    {
        var odd =
            from route in Routes
            from segment in route.RoutePattern.PathSegments
            from literal in segment.Parts.OfType<Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart>()
            where literal.Content.Any(letter => !char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter is not ('-' or '.'))
            select Words(route);

        odd.ShouldBeEmpty();
    }

    [Fact]
    public void A_controller_lives_in_the_folder_of_its_feature() =>
        typeof(Program).Assembly.GetTypes()
            .Where(type => typeof(ControllerBase).IsAssignableFrom(type) && !type.IsAbstract)
            .Where(type => !(type.Namespace!.StartsWith("SupervisionPortal.Web.Features.", StringComparison.Ordinal) || type.Namespace.StartsWith("SupervisionPortal.Web.Platform", StringComparison.Ordinal)))
            .Select(type => type.FullName).ShouldBeEmpty();

    private static string Words(RouteEndpoint route) =>
        $"{string.Join(',', route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["any method"])} /{route.RoutePattern.RawText?.TrimStart('/')}";
}
