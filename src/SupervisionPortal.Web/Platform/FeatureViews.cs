using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace SupervisionPortal.Web.Platform;

/// <summary>Views lie beside their controller, <c>Features/{Noun}/{View}.cshtml</c>, whatever the controller is called; shared ones in <c>Shared</c>.</summary>
public sealed class FeatureViews : IViewLocationExpander
{
    private const string Features = ".Features.";
    private const string Folder = "folder";

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Values[Folder] = FolderOf(context.ActionContext.ActionDescriptor as ControllerActionDescriptor);
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Values.TryGetValue(Folder, out var folder) && folder is not null)
            yield return $"/Features/{folder}/{{0}}.cshtml";
        yield return "/Shared/{0}.cshtml";
    }

    private static string? FolderOf(ControllerActionDescriptor? action)
    {
        var space = action?.ControllerTypeInfo.Namespace;
        var at = space?.IndexOf(Features, StringComparison.Ordinal) ?? -1;
        return at < 0 ? null : space![(at + Features.Length)..].Replace('.', '/');
    }
}
