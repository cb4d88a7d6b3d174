using Microsoft.AspNetCore.Mvc;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Errors;

namespace SupervisionPortal.Gallery.Features.Gallery;

public sealed class GalleryController(PageFrame frame) : GalleryPages(frame)
{
    [HttpGet("/home")]
    public IActionResult Home() => View(HomePage.Example(Request.Query.ContainsKey("closed")));


    [HttpGet("/sign")]
    public IActionResult Sign() => View(new AnswerForm { Answer = Request.Query["answer"] });

    [HttpGet("/disputed")]
    public IActionResult Disputed() => View();

    [HttpGet("/states")]
    public IActionResult States() => View();

    [HttpGet("/fault")]
    public IActionResult Fault() => View(new FaultShown("7F3K-2291"));

    [HttpGet("/expired")]
    public IActionResult Expired() => View("ExpiredForm", new ExpiredForm("/fields", [KeyValuePair.Create("Part", "The second paragraph, where it says I asked.")]));

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
