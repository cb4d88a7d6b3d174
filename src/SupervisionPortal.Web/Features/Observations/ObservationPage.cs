using SupervisionPortal.Data.People;
using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Web.Features.Observations;

/// <summary>One observation as the visitor may see it.</summary>
public sealed record ObservationPage
{
    public required ObservationFile File { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>Null where there is none, or it is not the visitor's to read.</summary>
    public ReportReading? Report { get; init; }

    /// <summary>The visitor's own, before they sign; null for everybody else.</summary>
    public string? Reflection { get; init; }

    /// <summary>How the supervisee sees the session: theirs to write, and the observer's to read once it is given; null for everybody else.</summary>
    public ViewReading? View { get; init; }

    /// <summary>Who of quality assurance read it, the latest first.</summary>
    public required IReadOnlyList<(Guid PersonId, DateTime At)> Readings { get; init; }

    public required IReadOnlyDictionary<Guid, PersonName> Names { get; init; }

    /// <summary>Null where it is not the visitor's turn to sign.</summary>
    public SignForm? Sign { get; init; }

    /// <summary>The words that are signed, by answer.</summary>
    public required IReadOnlyDictionary<SignKind, string> Intents { get; init; }

    public required string SignedInAs { get; init; }

    public Observation Observation => File.Observation;

    public bool MayAgree => Observation.WhyNotAgree(File.Actor) is null;

    public bool MayMove => Observation.WhyNotMove(File.Actor) is null;

    public bool MayCancel => Observation.WhyNotCancel(File.Actor) is null;

    public bool MayObserve => Observation.WhyNotObserve(File.Actor, Today) is null;

    public bool MayWrite => Observation.WhyNotWrite(File.Actor) is null;

    public bool MayReopen => Observation.WhyNotReopen(File.Actor) is null;

    public bool MayDiscuss => Observation.WhyNotDiscuss(File.Actor) is null;

    public bool MayReflect => Observation.WhyNotReflect(File.Actor) is null;

    public bool MayView => Observation.WhyNotView(File.Actor) is null && View?.GivenAt is null;

    public bool MayRead => File.WhyNotRead is null && !File.ReadsToday;

    /// <summary>The worker's signature; null while they have not signed.</summary>
    public ObservationSignature? Signed => Observation.Signatures.FirstOrDefault(signature => !signature.IsObservers);
}
