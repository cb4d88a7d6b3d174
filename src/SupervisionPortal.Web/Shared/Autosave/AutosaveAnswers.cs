using Microsoft.AspNetCore.Mvc;

namespace SupervisionPortal.Web.Shared.Autosave;

public static class AutosaveAnswers
{
    /// <summary>What a save is answered with where it was not taken: an <see cref="AutosaveConflict"/> or an <see cref="AutosaveRefused"/>.</summary>
    public static JsonResult Answered(this Controller controller, object what, int status)
    {
        ArgumentNullException.ThrowIfNull(controller);
        var json = controller.Json(what);
        json.StatusCode = status;
        return json;
    }
}
