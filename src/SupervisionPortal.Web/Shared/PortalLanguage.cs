using System.Globalization;
using SupervisionPortal.Domain.Organisations;
using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Web.Shared;

/// <summary>A language the portal's own texts are written in.</summary>
/// <param name="Code">The two-letter code that pages carry as <c>lang</c> and accounts store.</param>
/// <param name="OwnName">Its name in itself, which is how a choice of languages is offered.</param>
public sealed record PortalLanguage(string Code, string OwnName, CultureInfo Culture)
{
    public static PortalLanguage English { get; } = new("en", "English", new CultureInfo("en-GB"));

    public static PortalLanguage Welsh { get; } = new("cy", "Cymraeg", WithBritishNumbers("cy-GB"));

    public static PortalLanguage Khmer { get; } = new("km", "ខ្មែរ", WithBritishNumbers("km-KH"));

    public static IReadOnlyList<PortalLanguage> All { get; } = [English, Welsh, Khmer];

    /// <summary>The language of the code, or null.</summary>
    public static PortalLanguage? Find(string? code) => All.FirstOrDefault(language => language.Code == code);

    /// <summary>The language of the running culture; English if it is none of the portal's.</summary>
    public static PortalLanguage Current => Find(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? English;

    /// <summary>What a person is spoken to in where no page of theirs is open: their own choice, else the organisation's first.</summary>
    public static PortalLanguage Of(Person person, Organisation organisation) => Find(person.Language ?? organisation.LanguageList[0]) ?? English;

    // A share of a post is typed 0.6 in every language; Khmer's decimal comma would read it as 6.
    private static CultureInfo WithBritishNumbers(string name) =>
        new(name) { NumberFormat = new CultureInfo("en-GB").NumberFormat };
}
