namespace SupervisionPortal.Domain;

/// <summary>A whole state machine as a short table: which verb leads from which state to which. Whatever is not listed is illegal.</summary>
public sealed class StateTable<TState, TVerb>(params (TState From, TVerb Verb, TState To)[] moves)
    where TState : struct, Enum
    where TVerb : struct, Enum
{
    private readonly Dictionary<(TState, TVerb), TState> _moves = moves.ToDictionary(move => (move.From, move.Verb), move => move.To);

    public IReadOnlyList<(TState From, TVerb Verb, TState To)> Moves { get; } = moves;

    public bool Allows(TState from, TVerb verb) => _moves.ContainsKey((from, verb));

    /// <exception cref="RefusedException">The verb is not legal in that state.</exception>
    public TState Next(TState from, TVerb verb) =>
        _moves.TryGetValue((from, verb), out var to) ? to : throw new RefusedException(Refusal.NotInThisState);
}
