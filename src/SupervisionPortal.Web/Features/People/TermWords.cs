using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Domain.Calendars;
using SupervisionPortal.Web.Shared.Obligations;

namespace SupervisionPortal.Web.Features.People;

internal static class TermWords
{
    /// <summary>"2 weeks"; where none was agreed, that the policy's interval stands.</summary>
    public static string Every(IStringLocalizer<PeopleTexts> texts, IStringLocalizer<ObligationTexts> periods, SupervisionAgreement agreement) =>
        Period.TryParse(agreement.Every, out var every) ? periods.Length(every) : texts["Agreement.Every.Policy"];
}
