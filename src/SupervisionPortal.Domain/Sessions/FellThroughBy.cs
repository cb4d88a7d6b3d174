namespace SupervisionPortal.Domain.Sessions;

/// <summary>On whose side a session fell through.</summary>
public enum FellThroughBy
{
    Supervisee,
    Supervisor,
    Both,
}
