using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Gallery.Features.Gallery;

/// <summary>What the platform does for the product: fills the frame of every page.</summary>
public abstract class GalleryPages(PageFrame frame) : Controller
{
    /// <summary>Who a cookie says is signed in.</summary>
    public static string Account(HttpRequest request) => request.Cookies["account"] ?? "ruth";

    public override void OnActionExecuting(ActionExecutingContext context)
    {
        frame.PersonName = "Ruth Adeyemi";
        frame.Post = "Team manager, Family Safeguarding East";
        frame.OrganisationName = "Westmere Council";
        frame.Stripe = Stripe.Amber;
        frame.Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
        frame.AccountKey = Account(Request);
        frame.SignInUrl = "/states";
        frame.Navigation =
        [
            new("Home", "/home"), new("My team", "/file"), new("Calendar", "/states"), new("Records", "/record"), new("Cases", "/fields"),
            new("My own supervision", "/sign"),
        ];
        frame.FooterLinks =
        [
            new("Help", "/home"), new("Accessibility", "/home"), new("Privacy: who can read what", "/home"),
            new("Supervision policy, version 3", "/home"), new("Download my work offline", "/home"),
        ];
        frame.Languages = Request.Query.ContainsKey("languages") ? PortalLanguage.All : [];
        base.OnActionExecuting(context);
    }
}
