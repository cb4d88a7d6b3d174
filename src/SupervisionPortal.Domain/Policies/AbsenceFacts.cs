namespace SupervisionPortal.Domain.Policies;

/// <summary>The supervisee's absence from work.</summary>
/// <param name="From">First day away.</param>
/// <param name="ReturnedOn">First day back; may lie ahead, then it is the expected one. Null where no return is known.</param>
public sealed record AbsenceFacts(DateOnly From, DateOnly? ReturnedOn)
{
    public bool Covers(DateOnly day) => From <= day && (ReturnedOn is not { } returned || day < returned);
}
