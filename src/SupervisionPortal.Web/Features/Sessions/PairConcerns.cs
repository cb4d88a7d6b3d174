namespace SupervisionPortal.Web.Features.Sessions;

/// <summary>What speaks against the day of a session of two, said once before it is booked.</summary>
/// <param name="Sentences">Never empty.</param>
/// <param name="Accepted">Stands for them in the form that is sent again.</param>
public sealed record PairConcerns(IReadOnlyList<string> Sentences, string Accepted);
