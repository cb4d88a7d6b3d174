namespace SupervisionPortal.Domain.Observations;

/// <summary>What was seen under one of the organisation's points.</summary>
/// <param name="Point">Its id in the template.</param>
/// <param name="Seen">What the observer saw and heard.</param>
/// <param name="Strength">What went well in it.</param>
/// <param name="ToImprove">What could be done better.</param>
public sealed record ObservedPoint(string Point, string Seen, string Strength, string ToImprove)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Seen) && string.IsNullOrWhiteSpace(Strength) && string.IsNullOrWhiteSpace(ToImprove);
}
