using Microsoft.AspNetCore.Mvc;
using SupervisionPortal.Web.Shared;

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
