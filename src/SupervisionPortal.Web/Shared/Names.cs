using SupervisionPortal.Data.People;

namespace SupervisionPortal.Web.Shared;

/// <summary>Names in the language of the page.</summary>
public static class Names
{
    public static string Full(this PersonName name) => name.Full(PortalLanguage.Current.Code);

    public static string Given(this PersonName name) => name.Given(PortalLanguage.Current.Code);

    /// <summary>A title, team or service: its second-language words where the page is not English and they are known.</summary>
    public static string InPageLanguage(string words, string? localWords) =>
        PortalLanguage.Current != PortalLanguage.English && localWords is not null ? localWords : words;
}
