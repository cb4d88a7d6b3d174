namespace SupervisionPortal.Domain.Policies;

/// <summary>The supervisor's absence from work.</summary>
/// <param name="From">First day away.</param>
/// <param name="ReturnedOn">First day back; may lie ahead, then it is the expected one. Null where no return is known.</param>
/// <param name="Planned">Leave planned beforehand, as against sickness or leave that was not.</param>
/// <param name="CoverNamed">Somebody is named who supervises meanwhile.</param>
public sealed record SupervisorAbsenceFacts(DateOnly From, DateOnly? ReturnedOn, bool Planned, bool CoverNamed);
