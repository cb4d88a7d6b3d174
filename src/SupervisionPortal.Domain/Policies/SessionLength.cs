namespace SupervisionPortal.Domain.Policies;

/// <summary>How long a session lasts, in minutes.</summary>
public readonly record struct SessionLength(int FromMinutes, int ToMinutes);
