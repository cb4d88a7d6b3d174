using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Data.Obligations;

/// <summary>One version of an organisation's policy, parsed.</summary>
public sealed record PolicyInForce(Policy Policy, int Number, string AdoptedFrom, DateOnly InForceFrom);
