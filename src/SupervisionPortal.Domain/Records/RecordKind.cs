namespace SupervisionPortal.Domain.Records;

public enum RecordKind
{
    /// <summary>What was said about the cases; it belongs with the child's file.</summary>
    Case,
    /// <summary>Personal and professional supervision; it belongs in the supervision file.</summary>
    Personal,
}
