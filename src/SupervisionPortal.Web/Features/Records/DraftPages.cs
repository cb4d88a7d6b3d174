using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Obligations;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Agenda;
using SupervisionPortal.Web.Shared.Autosave;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>Lays a draft out as the page it is written on.</summary>
public sealed class DraftPages(PortalDb db, Visitor visitor, PortalDates dates, IStringLocalizer<RecordTexts> texts, IStringLocalizer<TermTexts> terms)
{
    /// <param name="draft">The draft on the desk.</param>
    /// <param name="content">Its text as saved, or as typed and not saved.</param>
    /// <param name="revision">What that text stands on.</param>
    public async Task<DraftPage> OfAsync(OpenDraft draft, RecordContent content, int revision, CancellationToken cancellationToken)
    {
        var record = draft.Record;
        var people = await RecordPeople.LoadAsync(db, [record.SuperviseeId, record.SupervisorId, .. draft.LastActions.Select(action => action.OwnerId).OfType<Guid>(), .. draft.Reports.Values.Select(report => report.PersonId)], cancellationToken);
        var who = new[] { record.SuperviseeId, record.SupervisorId }.Select(id => new SelectListItem(people.Given(id), id.ToString())).ToList();
        var form = draft.Headings.Form;
        return new DraftPage
        {
            RecordId = record.Id,
            SuperviseeId = record.SuperviseeId,
            Supervisee = people.Full(record.SuperviseeId),
            SuperviseeGiven = people.Given(record.SuperviseeId),
            HeldOn = record.HeldOn,
            Held = Held(draft.Session),
            WriteBy = draft.IsAmendment ? null : await WriteByAsync(record, cancellationToken),
            Amends = draft.Draft.AmendsVersion,
            Earlier = draft.IsAmendment ? null : await EarlierAsync(record, cancellationToken),
            Title = form.Title,
            Hint = form.Hint,
            LastActionsTitle = form.LastActionsTitle,
            ActionsTitle = form.ActionsTitle,
            ClosingStatement = form.ClosingStatement,
            TheirsSavedAt = draft.Own?.SavedAt,
            Autosave = new AutosaveForm($"/records/{record.Id}/draft", record.Id.ToString(), revision.ToString(CultureInfo.InvariantCulture), draft.Draft.SavedAt),
            LastFrom = draft.LastActions.Count == 0 ? null : dates.Day(draft.LastActions.Max(action => action.AgreedOn)),
            LastActions = [.. content.LastActions.Select(action => LastAction(action, draft, people))],
            CasesTitle = draft.Headings.Case.Title,
            Cases = [.. content.Cases.Select(entry => Case(entry, draft))],
            Sections = [.. Sections(content, form)],
            Actions = Actions(content, who),
            EmptyAction = new ActionRow { People = who },
            Hints = new HintWords(texts).Of(content, draft.Headings),
            WhoSees = await new WhoCanSee(db, visitor, texts).OfAsync(record, cancellationToken),
            WhatFollows = await WhatFollowsAsync(record, people, cancellationToken),
            Agenda = await new AgendaReader(db, visitor).OfAsync(record.SessionId, cancellationToken),
        };
    }

    /// <summary>What follows when it is sent now.</summary>
    public async Task<IReadOnlyList<string>> WhatFollowsAsync(SupervisionRecord record, RecordPeople people, CancellationToken cancellationToken)
    {
        var policy = await db.PolicyAsync(visitor.Today, cancellationToken);
        var window = AnswerWindow.Under(policy.Policy, visitor.Calendar, visitor.Now, record.Kind);
        return new WindowWords(texts, dates, visitor.Calendar).WhatFollows(window, people.Given(record.SuperviseeId));
    }

    public string Held(Session session)
    {
        var parts = new[]
        {
            session.StartsAt is { } at ? dates.Time(at) : null,
            session.Minutes is { } minutes ? texts.Counted("Minutes", minutes).Value : null,
            session.Venue,
        }.OfType<string>().ToList();
        return parts.Count == 0 ? dates.Day(session.HeldOn ?? session.PlannedFor) : string.Join(texts["List.Separator"], parts);
    }

    private async Task<string?> EarlierAsync(SupervisionRecord record, CancellationToken cancellationToken)
    {
        var move = await db.RecordMoves.AsNoTracking()
            .Where(row => row.RecordId == record.Id && row.Verb == RecordVerb.Discard)
            .OrderByDescending(row => row.At)
            .FirstOrDefaultAsync(cancellationToken);
        return move?.ById is { } by ? texts["Draft.Earlier", (await RecordPeople.LoadAsync(db, [by], cancellationToken)).Full(by), dates.Moment(move.At), move.Why ?? ""].Value : null;
    }

    private async Task<string?> WriteByAsync(SupervisionRecord record, CancellationToken cancellationToken)
    {
        var dueOn = await db.Obligations.AsNoTracking()
            .Where(row => row.PersonId == record.SuperviseeId && row.Kind == ObligationKind.WriteRecord && row.SubjectId == record.SessionId)
            .Select(row => row.DueOn)
            .FirstOrDefaultAsync(cancellationToken);
        return dueOn is { } due ? texts["Draft.WriteBy", dates.Day(due), dates.Inside(dates.DueDistance(due))].Value : null;
    }

    private LastActionRow LastAction(ActionAnswer answer, OpenDraft draft, RecordPeople people)
    {
        var action = draft.LastActions.FirstOrDefault(row => row.Id == answer.ActionId);
        var note = action switch
        {
            null => "",
            { OwnerId: { } owner, ByWhen: { } day } => texts["Action.WhoByWhen", people.Given(owner), dates.DayOfMonth(day)],
            { OwnerId: { } owner } => texts["Action.Who", people.Given(owner)],
            { ByWhen: { } day } => texts["Action.ByWhen", dates.DayOfMonth(day)],
            _ => "",
        };
        var why = action?.Why is { } reason ? texts["Action.Why", reason] : "";
        return new LastActionRow(answer.ActionId, answer.What, $"{note} {why}".Trim(), answer.Outcome == ActionOutcome.Open ? null : answer.Outcome, answer.Why, Reported(draft.Reports.GetValueOrDefault(answer.ActionId), people));
    }

    private string? Reported(ActionReport? report, RecordPeople people) => report is null ? null
        : report.Text is { } text
            ? texts["Action.Reported.Text", people.Given(report.PersonId), texts[$"Action.Standing.{report.Standing}"].Value, dates.Moment(report.At), text].Value
            : texts["Action.Reported", people.Given(report.PersonId), texts[$"Action.Standing.{report.Standing}"].Value, dates.Moment(report.At)].Value;

    private CaseFields Case(CaseEntry entry, OpenDraft draft) => new(
        entry.CaseId,
        entry.Reference,
        new Readings(texts, terms).CaseNote(draft.Cases.GetValueOrDefault(entry.CaseId)),
        [.. draft.Headings.Asked(entry).Select(heading => new PromptField(ContentPlace.Case(entry.CaseId, heading.Id), heading.Label, heading.Hint, heading.ChildsView, entry.Read(heading.Id)) { Required = heading.Required })]);

    private IEnumerable<SectionFields> Sections(RecordContent content, RecordForm form)
    {
        var number = 0;
        foreach (var section in form.Sections)
        {
            yield return new SectionFields(
                section,
                section.Function is null ? null : dates.Number(++number),
                [.. section.Prompts.Select(prompt => Prompt(content, section, prompt))],
                content.NothingToRaise.Contains(section.Id));
        }
    }

    private static PromptField Prompt(RecordContent content, FormSection section, FormPrompt prompt)
    {
        var key = RecordHeadings.Key(section, prompt);
        return new PromptField(ContentPlace.Answer(key), prompt.Label, prompt.Hint, prompt.ChildsView, content.Read(key));
    }

    /// <summary>One empty row where there is none: a page without any row invites nobody to write one.</summary>
    private List<ActionRow> Actions(RecordContent content, IReadOnlyList<SelectListItem> who) =>
        content.Actions.Count == 0 ? [new ActionRow { People = who }] :
        [
            .. content.Actions.Select(action => new ActionRow
            {
                Id = action.Id,
                What = action.What,
                Why = action.Why,
                Who = action.WhoId,
                ByWhen = action.ByWhenTyped ?? (action.ByWhen is { } day ? dates.InField(day) : null),
                IsCarriedOn = action.CarriesOnId is not null,
                People = who,
            }),
        ];
}
