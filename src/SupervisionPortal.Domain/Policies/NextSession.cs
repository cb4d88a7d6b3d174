namespace SupervisionPortal.Domain.Policies;

/// <summary>When the next one-to-one session is due, and by which rule.</summary>
/// <param name="TargetOn">Null while suspended.</param>
/// <param name="DueOn">Null while suspended.</param>
/// <param name="Rule">The frequency rule in force on the anchor day.</param>
/// <param name="MonthsStepped">The months between the anchor and the target, where whole months alone gave it; else 0.</param>
internal readonly record struct NextSession(DateOnly? TargetOn, DateOnly? DueOn, FrequencyRule Rule, int MonthsStepped);
