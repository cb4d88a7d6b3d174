namespace SupervisionPortal.Web.Features.Records;

/// <summary>A draft as it would be sent, to be read once more and signed.</summary>
public sealed record CheckPage
{
    public required Guid RecordId { get; init; }

    public required string Supervisee { get; init; }

    public required string SuperviseeGiven { get; init; }

    public required DateOnly HeldOn { get; init; }

    public required Reading Reading { get; init; }

    public required IReadOnlyList<HintLine> Hints { get; init; }

    public required IReadOnlyList<string> WhatFollows { get; init; }

    /// <summary>The words the supervisor signs.</summary>
    public required string Intent { get; init; }

    public required string SignedInAs { get; init; }

    /// <summary>For an amendment: where it differs from what was sent.</summary>
    public required IReadOnlyList<DifferenceLine> Differences { get; init; }

    public required CheckForm Form { get; init; }

    public bool IsAmendment => Form.Amends > 0;
}
