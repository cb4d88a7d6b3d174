using System.Globalization;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Web.Shared.Autosave;

namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>Lays a text in the writing out as the page it is written on.</summary>
public sealed class DraftPages(AgreementDesk desk, Differences differences, TermWords words)
{
    /// <param name="draft">Null while nothing is saved.</param>
    /// <param name="content">As it is to be shown: as saved, or as typed.</param>
    public async Task<DraftPage> OfAsync(AgreementFile file, AgreementDraft? draft, AgreementContent content, CancellationToken cancellationToken)
    {
        var agreement = file.Agreement;
        var answers = draft?.AnswersVersion ?? agreement.VersionNumber;
        var isBehind = answers < agreement.VersionNumber;
        var limit = await desk.LimitAsync(agreement.SuperviseeId, cancellationToken);
        return new DraftPage
        {
            File = file,
            Content = content,
            Autosave = new AutosaveForm(
                $"/agreements/{agreement.Id}/draft", $"agreement:{agreement.Id}", (draft?.Revision ?? 0).ToString(CultureInfo.InvariantCulture), draft?.SavedAt),
            Answers = answers,
            IsBehind = isBehind,
            Meanwhile = isBehind && agreement.Versions.FirstOrDefault(row => row.Number == answers) is { } answered ? differences.Between(answered.Read(), agreement.Latest!.Read()) : [],
            Intervals = words.Choices(content.Terms.Every),
            Limit = words.Limit(limit.Rule),
        };
    }
}
