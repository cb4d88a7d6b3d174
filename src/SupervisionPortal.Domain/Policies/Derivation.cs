namespace SupervisionPortal.Domain.Policies;

/// <summary>How a date came about: the reasons in the order in which they apply. Data, put into words by whoever shows it.</summary>
public sealed class Derivation(IReadOnlyList<DerivationStep> steps) : IEquatable<Derivation>
{
    public IReadOnlyList<DerivationStep> Steps { get; } = steps;

    public bool Equals(Derivation? other) => other is not null && Steps.SequenceEqual(other.Steps);

    public override bool Equals(object? obj) => Equals(obj as Derivation);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var step in Steps)
        {
            hash.Add(step);
        }

        return hash.ToHashCode();
    }
}
