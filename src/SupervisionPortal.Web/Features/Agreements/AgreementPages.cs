using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Data;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Web.Platform;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>Lays an agreement out as the page it is read on.</summary>
public sealed class AgreementPages(PortalDb db, Visitor visitor, AgreementDesk desk, Differences differences, PortalDates dates, IStringLocalizer<AgreementTexts> texts)
{
    public async Task<AgreementPage> OfAsync(AgreementFile file, SignForm? form, CancellationToken cancellationToken)
    {
        var (agreement, head) = file;
        var who = head.Who;
        var limit = await desk.LimitAsync(agreement.SuperviseeId, cancellationToken);
        var moves = await db.AgreementMoves.AsNoTracking().Where(row => row.AgreementId == agreement.Id).OrderBy(row => row.At).ToListAsync(cancellationToken);
        var people = await desk.PeopleAsync(
            [agreement.SuperviseeId, agreement.SupervisorId, .. moves.Select(move => move.ById), .. agreement.Versions.Select(version => version.ProposedById)], cancellationToken);
        var (before, comparedWith) = await BeforeAsync(agreement, head, cancellationToken);
        var version = agreement.VersionNumber;
        bool May(Refusal? refusal) => file.WhyNot(refusal) is null;
        return new AgreementPage
        {
            File = file,
            State = agreement.Shown(),
            Heading = HeadingOf(file, people),
            Sentences = Sentences(file, moves, people, limit),
            Content = agreement.Latest?.Read(),
            Differences = before is null || agreement.Latest is not { } latest ? null : differences.Between(before, latest.Read()),
            ComparedWith = comparedWith,
            Note = agreement.IsNegotiated && agreement.Latest is { Note: { } note } noted ? (people.Given(noted.ProposedById), note) : null,
            Signatures = Signatures(agreement),
            Versions = head.IsOneOfTheTwo ? [.. agreement.Versions.OrderByDescending(row => row.Number).Select(row => new VersionLine(row.Number, people.Full(row.ProposedById), dates.Moment(row.ProposedAt), row.Note))] : [],
            Events = [.. moves.Where(move => head.IsOneOfTheTwo || IsFact(move.Verb)).Select(move => Event(move, people, head.IsOneOfTheTwo))],
            Form = form ?? new SignForm { ReadVersion = version },
            Intent = Intent(file),
            ReviewIntent = ReviewIntent(file),
            SignedInAs = texts["SignedInAs", visitor.Person.FullName, visitor.Person.Email],
            Other = head.Other?.Given() ?? "",
            MayPropose = May(agreement.WhyNotPropose(who, version)),
            MayAccept = agreement.Latest is not null && May(agreement.WhyNotAccept(who, version, limit)),
            MaySign = agreement.Latest is not null && May(agreement.WhyNotSign(who, version, limit)),
            MayWithdraw = agreement.WhyNotWithdraw(who) is null,
            MayBeginReview = May(agreement.WhyNotBeginReview(who)),
            MayLetStand = May(agreement.WhyNotLetStand(who)),
            MayEndReview = agreement.WhyNotEndReview(who) is null,
            DraftSavedAt = head.IsOneOfTheTwo ? (await desk.DraftAsync(agreement.Id, cancellationToken))?.SavedAt : null,
        };
    }

    /// <summary>What somebody signs under the text.</summary>
    public string Intent(AgreementFile file) => texts["Intent", visitor.Organisation.Name, file.Agreement.VersionNumber, file.Head.Other?.Full() ?? ""];

    /// <summary>What somebody signs in a review.</summary>
    public string ReviewIntent(AgreementFile file) => texts["Intent.Review", file.Head.Other?.Full() ?? ""];

    /// <summary>Whose turn it is, in few words: for lists.</summary>
    public string Waits(SupervisionAgreement agreement, AgreementHead head)
    {
        var since = dates.Day(dates.LocalDate(agreement.Since));
        var mine = agreement.Turn is { } turn && turn == head.Who.Party;
        var other = head.Other?.Given() ?? "";
        return agreement.State switch
        {
            AgreementState.Begun => texts["Waits.Begun", since],
            AgreementState.Settled => texts["Waits.Settled", since],
            _ when !head.IsOneOfTheTwo => texts["Waits.Between", since],
            AgreementState.Proposed => texts[mine ? "Waits.Proposed.You" : "Waits.Proposed.Them", other, since],
            AgreementState.SignedByOne => texts[mine ? "Waits.Signature.You" : "Waits.Signature.Them", other, since],
            _ => texts[mine ? "Waits.Review.You" : "Waits.Review.Them", other, since],
        };
    }

    private static bool IsFact(AgreementVerb verb) => verb is AgreementVerb.Countersign or AgreementVerb.LetStand or AgreementVerb.RecordOnPaper or AgreementVerb.RecordReview or AgreementVerb.Supersede;

    /// <summary>The text before the latest one: the version before it or, for a first proposal, the agreement in force.</summary>
    private async Task<(AgreementContent? Text, string? With)> BeforeAsync(SupervisionAgreement agreement, AgreementHead head, CancellationToken cancellationToken)
    {
        if (!agreement.IsNegotiated || !head.IsOneOfTheTwo || agreement.VersionNumber == 0)
        {
            return (null, null);
        }

        if (agreement.Versions.FirstOrDefault(row => row.Number == agreement.VersionNumber - 1) is { } previous)
        {
            return (previous.Read(), texts["Compared.Version", previous.Number]);
        }

        return await desk.InForceAsync(agreement.SuperviseeId, cancellationToken) is { Latest: { } standing, SignedOn: { } signed }
            ? (standing.Read(), texts["Compared.InForce", dates.DayWithYear(signed)])
            : (null, null);
    }

    private string HeadingOf(AgreementFile file, AgreementPeople people)
    {
        var (agreement, head) = file;
        var mine = agreement.Turn is { } turn && turn == head.Who.Party;
        var other = head.Other?.Given() ?? people.Given(agreement.SupervisorId);
        return agreement.State switch
        {
            AgreementState.Begun => texts["Heading.Begun"],
            AgreementState.Proposed => texts[mine ? "Heading.Proposed.You" : "Heading.Proposed.Them", other],
            AgreementState.Settled => texts["Heading.Settled"],
            AgreementState.SignedByOne => texts[mine ? "Heading.Signature.You" : "Heading.Signature.Them", other],
            AgreementState.Signed => texts[agreement.IsOnPaper ? "Heading.OnPaper" : "Heading.Signed"],
            AgreementState.InReview => texts[!head.IsOneOfTheTwo ? "Heading.Review" : mine ? "Heading.Review.You" : "Heading.Review.Them", other],
            AgreementState.Superseded => texts["Heading.Superseded"],
            _ => texts["Heading.Withdrawn"],
        };
    }

    private List<string> Sentences(AgreementFile file, List<AgreementMove> moves, AgreementPeople people, IntervalLimit limit)
    {
        var (agreement, head) = file;
        var sentences = new List<string>();
        // What was recorded before the portal kept moves has none.
        var last = moves.LastOrDefault();
        var by = last is null ? "" : last.ById == visitor.PersonId ? texts["You"].Value : people.Full(last.ById);
        var at = last is null ? "" : dates.Moment(last.At);
        switch (agreement.State)
        {
            case AgreementState.Begun:
                sentences.Add(texts["Sentence.Begun", by, at]);
                sentences.Add(texts["Sentence.Begun.Next"]);
                break;
            case AgreementState.Proposed:
                sentences.Add(texts[agreement.VersionNumber == 1 ? "Sentence.Proposed.First" : "Sentence.Proposed", by, at, agreement.VersionNumber]);
                sentences.Add(texts[agreement.Turn == head.Who.Party ? "Sentence.Proposed.You" : "Sentence.Proposed.Them", head.Other?.Given() ?? ""]);
                break;
            case AgreementState.Settled:
                sentences.Add(texts["Sentence.Settled", by, at]);
                sentences.Add(texts["Sentence.Settled.Next"]);
                break;
            case AgreementState.SignedByOne:
                sentences.Add(texts["Sentence.Signature", by, at]);
                sentences.Add(texts["Sentence.Settled.Next"]);
                break;
            case AgreementState.InReview when head.IsOneOfTheTwo:
                sentences.Add(texts["Sentence.Review", by, at, last?.Reason is { } reason ? texts[$"Inside.Reason.{reason}"].Value : ""]);
                sentences.Add(texts["Sentence.Review.Next"]);
                break;
            case AgreementState.Withdrawn:
                sentences.Add(texts["Sentence.Withdrawn", by, at]);
                break;
            default:
                break;
        }

        if (agreement.SignedOn is { } signed)
        {
            sentences.Insert(0, agreement.ReviewedOn is { } reviewed
                ? texts["Sentence.SignedReviewed", dates.DayWithYear(signed), dates.DayWithYear(reviewed)]
                : texts["Sentence.Signed", dates.DayWithYear(signed)]);
            if (agreement.IsOnPaper)
            {
                sentences.Add(texts["Sentence.OnPaper"]);
            }
        }

        if (agreement.IsNegotiated && head.IsOneOfTheTwo && agreement.SupervisorId != head.Supervisor?.Id)
        {
            sentences.Add(texts["Sentence.SupervisorChanged", people.Full(agreement.SupervisorId)]);
        }
        else if (agreement.IsNegotiated && agreement.Latest is { } latest && limit.ExceededBy(latest.Read().Terms) is { } rule)
        {
            sentences.Add(rule.IsDefault ? texts["Sentence.TooLong.Default", rule.Rule] : texts["Sentence.TooLong", rule.Rule, rule.Clause]);
        }

        return sentences;
    }

    private string Instant(DateTime utc) => texts["Instant", dates.DayWithYear(dates.LocalDate(utc)), dates.Time(utc)];

    public IReadOnlyList<SignatureLine> Signatures(SupervisionAgreement agreement) =>
    [
        .. agreement.Signatures.OrderBy(row => row.At).Select(row =>
        {
            var version = agreement.Versions.FirstOrDefault(candidate => candidate.Number == row.VersionNumber);
            var party = texts[$"Party.{row.Party}"];
            return new SignatureLine(
                row.Name,
                row.Review > 0 ? texts["Signature.Review", party, Instant(row.At)] : texts["Signature.Text", party, row.VersionNumber, Instant(row.At)],
                row.Intent,
                row.ContentHash.Length == 0 ? null : row.ContentHash,
                version is { IsIntact: true } && version.ContentHash == row.ContentHash);
        }),
    ];

    private EventLine Event(AgreementMove move, AgreementPeople people, bool withWhy)
    {
        var what = texts[$"Event.{move.Verb}", people.Full(move.ById), move.VersionNumber].Value;
        return new EventLine(
            dates.Moment(move.At),
            move.Reason is { } reason ? texts["Event.For", what, texts[$"Inside.Reason.{reason}"]] : what,
            withWhy ? move.Why : null);
    }
}
