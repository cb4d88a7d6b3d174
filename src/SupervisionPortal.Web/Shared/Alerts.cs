using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace SupervisionPortal.Web.Shared;

/// <summary>What the next page says was done, after a POST has redirected. Never for a state.</summary>
public static class Alerts
{
    private const string Key = "Alert";

    public static void Done(this ITempDataDictionary tempData, string sentence) => tempData[Key] = sentence;

    /// <summary>The sentence, once; null if there is none.</summary>
    public static string? TakeAlert(this ITempDataDictionary tempData) => tempData[Key] as string;
}
