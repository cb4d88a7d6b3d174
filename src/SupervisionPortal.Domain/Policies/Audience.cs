using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Domain.Policies;

/// <summary>Whom a rule binds. What is null or empty narrows nothing.</summary>
public sealed record Audience(IReadOnlyList<PostRole> Roles, bool? CaseHolding, WorkingPattern? WorkingPattern)
{
    public static readonly Audience Everyone = new([], null, null);

    private readonly int roleBits = Roles.Aggregate(0, (bits, role) => bits | (1 << (int)role));

    public bool IsEveryone => roleBits == 0 && CaseHolding is null && WorkingPattern is null;

    public bool Fits(PersonFacts person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return (roleBits == 0 || (roleBits & (1 << (int)person.Role)) != 0)
            && (CaseHolding is not { } holding || holding == person.CaseHolding)
            && (WorkingPattern is not { } pattern || (pattern == Policies.WorkingPattern.PartTime) == (person.FullTimeEquivalent < 1m));
    }
}
