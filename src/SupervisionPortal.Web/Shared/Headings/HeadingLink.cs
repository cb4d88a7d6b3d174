using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Web.Shared.Headings;

/// <summary>A heading of a text in the writing: where it stands on the page, and how much of it is written.</summary>
/// <param name="Id">Of its section on the page.</param>
/// <param name="Words">As the policy words it.</param>
/// <param name="Any">One answer fills it, however many fields there are.</param>
public sealed record HeadingLink(string Id, LocalisedText Words, Fill Fill, bool Any = false)
{
    /// <summary>The portal's own words for a heading, in the language of the page.</summary>
    public static LocalisedText Named(string text) => new(new Dictionary<string, string> { [LocalisedText.English] = text, [PortalLanguage.Current.Code] = text });

    /// <summary>By how many of its answers there are.</summary>
    public static Fill FillOf(int answered, int asked) => answered == 0 ? Fill.Empty : answered < asked ? Fill.Half : Fill.Filled;
}
