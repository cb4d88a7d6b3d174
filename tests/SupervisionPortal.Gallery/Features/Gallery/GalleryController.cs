using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Gallery.Features.Gallery;

public class GalleryController(PageFrame frame) : Controller
{
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        frame.PersonName = "Ruth Adeyemi";
        frame.Post = "Team manager, Family Safeguarding East";
        frame.OrganisationName = "Westmere Council";
        frame.Stripe = Stripe.Amber;
        frame.Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
        frame.AccountKey = Request.Cookies["account"] ?? "ruth";
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

    [HttpGet("/home")]
    public IActionResult Home() => View(HomePage.Example(Request.Query.ContainsKey("closed")));


    [HttpGet("/sign")]
    public IActionResult Sign() => View(new AnswerForm { Answer = Request.Query["answer"] });

    [HttpGet("/disputed")]
    public IActionResult Disputed() => View();

    [HttpGet("/states")]
    public IActionResult States() => View();

    [HttpGet("/file")]
    public IActionResult PersonFile() => View();

    [HttpGet("/fields")]
    public IActionResult Fields()
    {
        TempData.Done("The record was sent to Callum.");
        return View(new FieldsForm());
    }

    [HttpPost("/fields")]
    public IActionResult Fields(FieldsForm form)
    {
        ModelState.AddModelError(nameof(form.On), "Enter a date, like 28 November 2025");
        ModelState.AddModelError(nameof(form.Part), "Say which part you disagree with");
        ModelState.AddModelError(nameof(form.Answer), "Choose an answer");
        ModelState.AddModelError(nameof(form.Who), "Choose who does it");
        ModelState.AddModelError(nameof(form.Agreed), "Tick the box");
        return View(form);
    }
}
