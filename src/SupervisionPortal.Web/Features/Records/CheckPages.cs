using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>Lays a draft out as the page on which it is read once more, signed and sent.</summary>
public sealed class CheckPages(PortalDb db, Visitor visitor, PortalDates dates, IStringLocalizer<RecordTexts> texts, IStringLocalizer<TermTexts> terms)
{
    private readonly DraftPages _pages = new(db, visitor, dates, texts, terms);

    public async Task<CheckPage> OfAsync(OpenDraft draft, CheckForm form, CancellationToken cancellationToken)
    {
        var record = draft.Record;
        var people = await RecordPeople.LoadAsync(db, [record.SuperviseeId, record.SupervisorId], cancellationToken);
        return new CheckPage
        {
            RecordId = record.Id,
            Supervisee = people.Full(record.SuperviseeId),
            SuperviseeGiven = people.Given(record.SuperviseeId),
            HeldOn = record.HeldOn,
            Reading = new Readings(texts, terms).Of(draft.Content, draft.Headings, people, draft.Cases),
            Hints = new HintWords(texts).Of(draft.Content, draft.Headings),
            WhatFollows = await _pages.WhatFollowsAsync(record, people, cancellationToken),
            Intent = Intent(draft),
            SignedInAs = texts["SignedInAs", visitor.Person.FullName, visitor.Person.Email],
            Differences = draft.IsAmendment && record.Latest is { } latest
                ? new Differences(texts, dates).Between(latest.Read(), draft.Content, draft.Headings, people)
                : [],
            Form = form,
        };
    }

    /// <summary>The words the supervisor signs.</summary>
    public string Intent(OpenDraft draft) => texts[draft.IsAmendment ? "Intent.Amendment" : "Intent.Supervisor", dates.DayWithYear(draft.Record.HeldOn)];
}
