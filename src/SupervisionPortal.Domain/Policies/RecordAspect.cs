namespace SupervisionPortal.Domain.Policies;

/// <summary>What a heading asks for beyond tasks.</summary>
public enum RecordAspect
{
    Reflection,
    Strengths,
    Wellbeing,
}
