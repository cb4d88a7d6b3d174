using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Obligations;
using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;
using SupervisionPortal.Web.Shared.Components;
using SupervisionPortal.Web.Shared.Obligations;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>Lays an issued record out as the page it is read on.</summary>
public sealed class RecordPages(
    PortalDb db, Visitor visitor, PortalDates dates, WhyWords why, IStringLocalizer<RecordTexts> texts, IHtmlLocalizer<RecordTexts> html, IStringLocalizer<TermTexts> terms)
{
    /// <summary>More than these are counted, not listed.</summary>
    private const int MostSeen = 8;

    public async Task<RecordPage> OfAsync(RecordFile file, AnswerForm? answer, LateForm? late, ClosureForm? closure, CancellationToken cancellationToken)
    {
        var (record, actor) = file;
        var now = visitor.Now;
        var state = record.StateAt(now);
        var moves = await db.RecordMoves.AsNoTracking().Where(row => row.RecordId == record.Id).OrderBy(row => row.At).ToListAsync(cancellationToken);
        var openings = await db.RecordOpenings.AsNoTracking().Include(row => row.Delays).Where(row => row.RecordId == record.Id).OrderBy(row => row.At).ToListAsync(cancellationToken);
        var people = await PeopleAsync(record, moves.Select(move => move.ById).OfType<Guid>().Concat(openings.SelectMany(opening => opening.Delays.Select(delay => delay.DecidedById).OfType<Guid>().Append(opening.PersonId))), cancellationToken);
        var session = await db.Sessions.AsNoTracking().SingleAsync(row => row.Id == record.SessionId, cancellationToken);
        var version = record.Latest!;
        var reading = await ReadAsync(file, version, people, cancellationToken);
        var withholds = await WithholdsAsync(file, cancellationToken);
        var views = Views(record, state, reading, people);
        var signing = record.WhyNotSignOff(actor, record.VersionNumber, now) is null;
        var adding = file.IsOwn && state == RecordState.AcceptedByLapse;
        return new RecordPage
        {
            RecordId = record.Id,
            SuperviseeId = record.SuperviseeId,
            Supervisee = people.Full(record.SuperviseeId),
            SuperviseeGiven = people.Given(record.SuperviseeId),
            SupervisorGiven = people.Given(record.SupervisorId),
            HeldOn = record.HeldOn,
            Kind = session.Kind,
            IsOwn = file.IsOwn,
            Version = record.VersionNumber,
            Banner = new BannerWords(texts, html, dates, visitor.Calendar).Of(record, file.IsOwn, file.IsWriter, people, now),
            Reading = reading,
            Views = views,
            Notes = [.. record.Notes.OrderBy(note => note.At).Where(note => views is null || note.Kind is not (RecordNoteKind.Disagreement or RecordNoteKind.SupervisorsView) || note.VersionNumber != record.VersionNumber).Select(note => Line(note, reading, people))],
            Events = Events(record, moves.Where(move => file.IsWriter || move.Verb != RecordVerb.DiscardAmendment), reading, people, withholds),
            Stands = Stands(record, state, session, file.IsOwn, people),
            Why = await WhyAsync(record, cancellationToken),
            Seen = Seen(record, file, openings, people),
            SeenUrl = file.IsOwn ? "/supervision/openings" : actor.Oversees || actor.IsOneOfTheTwo ? $"/people/{record.SuperviseeId}/openings" : null,
            IsWithheld = openings.Exists(opening => opening.PersonId == visitor.PersonId && !opening.IsTold(visitor.Today)),
            OpensFile = actor.Oversees || actor.Supervises || file.IsOwn,
            WhoSees = await new WhoCanSee(db, visitor, texts).OfAsync(record, cancellationToken),
            Signatures = Signatures(record),
            Versions = Versions(record, people, withholds),
            Answer = signing ? answer ?? new AnswerForm { ReadVersion = record.VersionNumber } : null,
            Intent = Intent(record),
            DisagreeIntent = DisagreeIntent(record),
            SignedInAs = texts["SignedInAs", visitor.Person.FullName, visitor.Person.Email],
            MayDisagree = record.WhyNotDisagree(actor, record.VersionNumber, now) is null,
            Parts = Parts(reading),
            Late = adding ? late ?? new LateForm { FormId = Guid.CreateVersion7() } : null,
            MaySignLate = adding && !record.HasSigned(visitor.PersonId, SignatureMeaning.FairRecord),
            MayDisagreeLate = adding && !record.HasSigned(visitor.PersonId, SignatureMeaning.OwnView),
            MayAmend = record.WhyNotAmend(actor, now) is null,
            IsBeingAmended = file.IsWriter && await db.RecordDrafts.AnyAsync(row => row.RecordId == record.Id, cancellationToken),
            Closure = record.WhyNotClose(actor) is null ? closure ?? new ClosureForm() : null,
            ClosureIntent = ClosureIntent(record),
            StaleVersion = answer is { ReadVersion: > 0 } && answer.ReadVersion < record.VersionNumber ? answer.ReadVersion : null,
        };
    }

    public async Task<VersionPage> VersionAsync(RecordFile file, RecordVersion version, CancellationToken cancellationToken)
    {
        var record = file.Record;
        var people = await PeopleAsync(record, [version.IssuedById], cancellationToken);
        var before = record.Versions.FirstOrDefault(other => other.Number == version.Number - 1);
        var headings = await HeadingsAsync(record, version, cancellationToken);
        return new VersionPage(
            record.Id,
            record.HeldOn,
            Versions(record, people, await WithholdsAsync(file, cancellationToken)).Single(line => line.Number == version.Number),
            record.VersionNumber,
            await ReadAsync(file, version, people, cancellationToken),
            before is null ? [] : new Differences(texts, dates).Between(headings.Shown(before.Read(), file.Shows), headings.Shown(version.Read(), file.Shows), headings, people),
            [.. Signatures(record).Where(signature => signature.Version == version.Number)]);
    }

    /// <summary>The parts somebody may disagree with.</summary>
    public async Task<IReadOnlyList<SelectListItem>> PartsAsync(RecordFile file, CancellationToken cancellationToken) =>
        Parts(await ReadAsync(file, file.Record.Latest!, await PeopleAsync(file.Record, [], cancellationToken), cancellationToken));

    public string Intent(SupervisionRecord record) => texts["Intent.Supervisee", dates.DayWithYear(record.HeldOn)];

    public string DisagreeIntent(SupervisionRecord record) => texts["Intent.Disagree", dates.DayWithYear(record.HeldOn)];

    public string ClosureIntent(SupervisionRecord record) => texts["Intent.Close", dates.DayWithYear(record.HeldOn)];

    private Task<RecordPeople> PeopleAsync(SupervisionRecord record, IEnumerable<Guid> others, CancellationToken cancellationToken) => RecordPeople.LoadAsync(
        db,
        [record.SuperviseeId, record.SupervisorId, .. others, .. record.Signatures.Select(row => row.PersonId), .. record.Notes.Select(row => row.PersonId), .. record.Versions.Select(row => row.IssuedById)],
        cancellationToken);

    private async Task<RecordHeadings> HeadingsAsync(SupervisionRecord record, RecordVersion version, CancellationToken cancellationToken)
    {
        var policy = await db.PolicyVersionAsync(version.PolicyNumber, cancellationToken);
        return RecordHeadings.Of(policy.Policy.Forms, version.Read().Form, await db.RoleOnAsync(record.SuperviseeId, record.HeldOn, cancellationToken));
    }

    /// <summary>What a supervisor writes of a change can tell of any heading, in the version before it too: whoever is not shown one reads none of it.</summary>
    private async Task<bool> WithholdsAsync(RecordFile file, CancellationToken cancellationToken)
    {
        foreach (var version in file.Record.Versions.DistinctBy(version => version.PolicyNumber))
        {
            if ((await HeadingsAsync(file.Record, version, cancellationToken)).Withholds(file.Shows))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<Reading> ReadAsync(RecordFile file, RecordVersion version, RecordPeople people, CancellationToken cancellationToken)
    {
        var content = version.Read();
        var cases = await new DraftDesk(db, visitor).CasesAsync(content.Cases.Select(entry => entry.CaseId), cancellationToken);
        return new Readings(texts, terms).Of(content, await HeadingsAsync(file.Record, version, cancellationToken), people, cases, file.Shows);
    }

    private List<SelectListItem> Parts(Reading reading) =>
    [
        new(texts["Part.Whole"], AnswerForm.WholeRecord),
        .. reading.Last.Count > 0 ? [new SelectListItem(PartHeading(Reading.LastActions, reading), Reading.LastActions)] : Array.Empty<SelectListItem>(),
        .. reading.Parts.Select(part => new SelectListItem(PartHeading(part.Id, reading), part.Id)),
        .. reading.Agreed.Count > 0 ? [new SelectListItem(PartHeading(Reading.Actions, reading), Reading.Actions)] : Array.Empty<SelectListItem>(),
    ];

    private string PartHeading(string part, Reading reading)
    {
        var language = PortalLanguage.Current.Code;
        return part switch
        {
            Reading.Actions => reading.ActionsTitle?.In(language) ?? texts["Actions.Heading"],
            Reading.LastActions => reading.LastActionsTitle?.In(language) ?? texts["Last.Heading"],
            _ => reading.Parts.FirstOrDefault(candidate => candidate.Id == part) is { } found ? found.Words?.In(language) ?? found.Heading ?? part : texts["Reading.Other"],
        };
    }

    private TwoViews? Views(SupervisionRecord record, RecordState state, Reading reading, RecordPeople people)
    {
        if (state is not (RecordState.Disputed or RecordState.ClosedWithBothViews)
            || record.Notes.LastOrDefault(note => note.Kind == RecordNoteKind.Disagreement && note.VersionNumber == record.VersionNumber) is not { } disagreement)
        {
            return null;
        }

        return new TwoViews(
            disagreement.Part is { } part ? PartHeading(part, reading) : null,
            disagreement.Part switch
            {
                null => [],
                Reading.Actions => [.. reading.Agreed.Select(action => action.What)],
                Reading.LastActions => [.. reading.Last.Select(action => texts["Outcome.Line", texts[$"Outcome.{action.Outcome}"].Value, action.What].Value)],
                var id => [.. reading.Parts.Where(candidate => candidate.Id == id).SelectMany(candidate => candidate.Texts).Select(text => text.Text)],
            },
            texts["Views.Supervisor", dates.Moment(record.Latest!.IssuedAt)],
            record.Notes.LastOrDefault(note => note.Kind == RecordNoteKind.SupervisorsView && note.VersionNumber == record.VersionNumber) is { } view ? Shown(view.Text, disagreement.Part, reading) : null,
            Shown(disagreement.Text, disagreement.Part, reading),
            texts["Views.Supervisee", dates.Moment(disagreement.At)]);
    }

    private NoteLine Line(RecordNote note, Reading reading, RecordPeople people) => new(
        texts[$"Note.{note.Kind}", people.Given(note.PersonId), dates.Moment(note.At), note.VersionNumber],
        note.Part is { } part ? PartHeading(part, reading) : null,
        Shown(note.Text, note.Part, reading));

    /// <summary>What was said of a heading is no more shown than what stands under it.</summary>
    private string Shown(string text, string? part, Reading reading) =>
        reading.Parts.FirstOrDefault(candidate => candidate.Id == part) is { Withheld: { } readers, Heading: null } ? texts[$"Reading.Withheld.{readers}"] : text;

    private List<EventLine> Events(SupervisionRecord record, IEnumerable<RecordMove> moves, Reading reading, RecordPeople people, bool withholds)
    {
        var disagreement = record.Notes.LastOrDefault(note => note.Kind == RecordNoteKind.Disagreement);
        var events = moves.Where(move => move.Verb is not (RecordVerb.Begin or RecordVerb.Discard)).Select(move => (move.At, What: move switch
        {
            { Verb: RecordVerb.Disagree } => disagreement is { Part: { } part } && disagreement.VersionNumber == move.VersionNumber
                ? texts["Event.DisagreePart", Who(move.ById, people), PartHeading(part, reading)]
                : texts["Event.Disagree", Who(move.ById, people)],
            { Verb: RecordVerb.Amend } when withholds => texts["Event.AmendWithheld", Who(move.ById, people), move.VersionNumber],
            { Verb: RecordVerb.Amend } => texts["Event.Amend", Who(move.ById, people), move.VersionNumber, move.Why ?? ""],
            _ => texts[$"Event.{move.Verb}", Who(move.ById, people)],
        })).Concat(record.Notes
            .Where(note => note.Kind is RecordNoteKind.LateNote or RecordNoteKind.LateSignature or RecordNoteKind.LateDisagreement)
            .Select(note => (note.At, What: texts[$"Event.{note.Kind}", people.Full(note.PersonId)])));
        return [.. events.OrderBy(happened => happened.At).Select(happened => new EventLine(dates.MomentInFull(happened.At), happened.What))];
    }

    private static string Who(Guid? id, RecordPeople people) => id is { } person ? people.Full(person) : "";

    private List<StandLine> Stands(SupervisionRecord record, RecordState state, Session session, bool isOwn, RecordPeople people)
    {
        var supervisee = people.Given(record.SuperviseeId);
        var signed = record.Signatures.LastOrDefault(row => row.Party == SignatureParty.Supervisor && row.VersionNumber == record.VersionNumber && row.Meaning == SignatureMeaning.FairRecord);
        var lines = new List<StandLine>
        {
            new(Fill.Filled, null, texts["Stands.Held"], session.Minutes is { } minutes ? texts["Stands.HeldFor", dates.Day(record.HeldOn), texts.Counted("Minutes", minutes).Value] : dates.Day(record.HeldOn)),
            new(Fill.Filled, null, texts["Stands.SignedBy", people.Given(signed?.PersonId ?? record.SupervisorId)], dates.Moment(record.IssuedAt ?? record.Latest!.IssuedAt)),
        };
        lines.Add(state switch
        {
            RecordState.Waiting => new(Fill.Empty, null, isOwn ? texts["Stands.YourAnswer"] : texts["Stands.Answer", supervisee], record.WindowEndsOn is { } day ? texts["Stands.By", dates.Day(day)] : texts["Stands.NoLastDay"]),
            RecordState.AcceptedByLapse => new(Fill.Empty, ShownState.AcceptedByLapse, texts["Stands.Lapse"], dates.Moment(record.LapsesAt!.Value)),
            RecordState.Disputed or RecordState.ClosedWithBothViews => new(Fill.Half, ShownState.Disputed, isOwn ? texts["Stands.YouDisagreed"] : texts["Stands.Disagreed", supervisee], dates.Moment(record.AnsweredAt!.Value)),
            _ => new(Fill.Filled, null, isOwn ? texts["Stands.YouSigned"] : texts["Stands.SignedBy", supervisee], dates.Moment(record.AnsweredAt!.Value)),
        });
        if (state == RecordState.ClosedWithBothViews && record.Signatures.LastOrDefault(row => row.Meaning == SignatureMeaning.BothViewsStay) is { } closed)
        {
            lines.Add(new StandLine(Fill.Half, ShownState.ClosedWithBothViews, texts["Stands.Closed", people.Given(closed.PersonId)], dates.Moment(closed.At)));
        }

        return lines;
    }

    private async Task<WhyShown?> WhyAsync(SupervisionRecord record, CancellationToken cancellationToken)
    {
        var sent = visitor.Calendar.LocalDate(record.IssuedAt ?? record.Latest!.IssuedAt);
        var policy = await db.PolicyAsync(sent, cancellationToken);
        var current = await db.PolicyAsync(visitor.Today, cancellationToken);
        List<string> how = record.WindowEndsOn is { } endsOn
            ? [texts.Counted("Why.Window", visitor.Calendar.WorkingDaysBetween(sent, endsOn), dates.Day(sent), dates.Day(endsOn))]
            : [texts["Why.NoWindow"]];
        if (record.LapsesAt is { } lapses)
        {
            how.Add(texts["Why.Lapse", dates.Moment(lapses)]);
        }

        return why.Of(policy.Policy.SignOffSource, how, policy, current.Number);
    }

    private List<SeenLine> Seen(SupervisionRecord record, RecordFile file, List<RecordOpening> openings, RecordPeople people)
    {
        var own = openings.Find(opening => opening.PersonId == record.SuperviseeId);
        var lines = new List<SeenLine>
        {
            new(record.SupervisorId == visitor.PersonId ? texts["Seen.You"] : people.Full(record.SupervisorId), texts["Seen.Wrote", dates.Day(record.FirstIssuedAt ?? record.Latest!.IssuedAt)]),
            new(file.IsOwn ? texts["Seen.You"] : people.Full(record.SuperviseeId), own is null ? texts["Seen.NotYet"] : texts["Seen.FirstOpened", dates.Moment(own.At)]),
        };
        // Who else read it is for the two to know, once they are told; another reader sees their own reading.
        var others = openings
            .Where(opening => opening.Purpose is not null && (file.Access == RecordAccess.Open ? opening.IsTold(visitor.Today) : opening.PersonId == visitor.PersonId))
            .ToList();
        lines.AddRange(others.TakeLast(MostSeen).Reverse().Select(opening => new SeenLine(
            opening.PersonId == visitor.PersonId ? texts["Seen.You"] : people.Full(opening.PersonId),
            Told(record, opening, people))));
        if (others.Count > MostSeen)
        {
            lines.Add(new SeenLine(texts["Seen.Earlier"], texts.Counted("Seen.EarlierCount", others.Count - MostSeen)));
        }

        if (others.Count == 0)
        {
            lines.Add(new SeenLine(texts["Seen.NobodyElse"], texts["Seen.NobodyElse.Text"]));
        }

        return lines;
    }

    private string Told(SupervisionRecord record, RecordOpening opening, RecordPeople people)
    {
        string what = opening.Note is { } note
            ? texts["Seen.PurposeNote", terms.Of(opening.Purpose!.Value), dates.Moment(opening.At), note]
            : texts["Seen.Purpose", terms.Of(opening.Purpose!.Value), dates.Moment(opening.At)];
        if (opening.LastDecision is not { } decided)
        {
            return what;
        }

        var decider = people.Full(decided.DecidedById!.Value);
        return opening.IsTold(visitor.Today)
            ? texts["Seen.ToldLater", what, decider]
            : texts["Seen.Withheld", what, people.Given(record.SuperviseeId), dates.Day(decided.TellOn!.Value), decider];
    }

    private List<SignatureLine> Signatures(SupervisionRecord record)
    {
        var versions = record.Versions.ToDictionary(version => version.Number);
        return
        [
            .. record.Signatures.OrderBy(signature => signature.At).Select(signature => new SignatureLine(
                signature.Name,
                texts[$"Signature.{signature.Party}"],
                texts[$"Signature.{signature.Meaning}"],
                signature.Intent,
                dates.MomentInFull(signature.At),
                signature.VersionNumber,
                signature.ContentHash,
                versions.TryGetValue(signature.VersionNumber, out var version) && version.IsIntact && version.ContentHash == signature.ContentHash)),
        ];
    }

    private List<VersionLine> Versions(SupervisionRecord record, RecordPeople people, bool withholds) =>
    [
        .. record.Versions.OrderByDescending(version => version.Number).Select(version =>
            new VersionLine(
                version.Number,
                dates.MomentInFull(version.IssuedAt),
                people.Full(version.IssuedById),
                withholds && version.WhatChanged is not null ? texts["Versions.Withheld"] : version.WhatChanged,
                version.Number == record.VersionNumber)),
    ];
}
