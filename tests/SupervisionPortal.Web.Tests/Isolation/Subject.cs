namespace SupervisionPortal.Web.Tests.Isolation;

/// <summary>One person of an organisation with a record, a session and so on of theirs: what a route's ids are filled from.</summary>
/// <param name="Says">What is special about it: "record Disputed".</param>
/// <param name="Ids">By the noun of the address: people, records, sessions, cases, actions …</param>
public sealed record Subject(string Says, IReadOnlyDictionary<string, string> Ids);
