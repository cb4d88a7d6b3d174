namespace SupervisionPortal.Domain.Sessions;

/// <summary>Which of the two; it outlasts a change of supervisor.</summary>
public enum SessionSide
{
    Supervisee,
    Supervisor,
}
