using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace SupervisionPortal.Web.Platform;

/// <summary>A part of a page as markup within an answer to the portal's script: the same view shows it in both places.</summary>
public static class PartialText
{
    /// <exception cref="InvalidOperationException">There is no such view.</exception>
    public static async Task<string> PartialTextAsync(this Controller controller, string name, object model)
    {
        var found = controller.HttpContext.RequestServices.GetRequiredService<ICompositeViewEngine>().FindView(controller.ControllerContext, name, isMainPage: false).EnsureSuccessful([]);
        await using var text = new StringWriter();
        var data = new ViewDataDictionary(controller.MetadataProvider, controller.ModelState) { Model = model };
        await found.View!.RenderAsync(new ViewContext(controller.ControllerContext, found.View, data, controller.TempData, text, new HtmlHelperOptions()));
        return text.ToString();
    }
}
