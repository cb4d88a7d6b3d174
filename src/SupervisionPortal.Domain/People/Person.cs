namespace SupervisionPortal.Domain.People;

/// <summary>Somebody who works, or worked, for the organisation. What they do is their <see cref="Post"/>.</summary>
public sealed class Person : TenantRow
{
    private Person()
    {
    }

    public Person(string givenName, string familyName, string email)
    {
        GivenName = givenName;
        FamilyName = familyName;
        Email = email;
    }

    public override Guid? FactAbout => Id;

    public string GivenName { get; set; } = "";

    public string FamilyName { get; set; } = "";

    /// <summary>The whole name in the organisation's second language, or null.</summary>
    public string? LocalName { get; set; }

    /// <summary>The given name in the organisation's second language, or null.</summary>
    public string? LocalGivenName { get; set; }

    public string Email { get; set; } = "";

    /// <summary>The language the portal speaks to them: en, cy or km. Null: the organisation's first.</summary>
    public string? Language { get; set; }

    /// <summary>Khmer names are written family name first; the portal keeps whichever order the organisation uses.</summary>
    public bool FamilyNameFirst { get; set; }

    /// <summary>The last supervision training they took part in, or null.</summary>
    public DateOnly? TrainedOn { get; set; }

    public static Refusal? WhyNotRecordTraining(Actor actor) =>
        actor.Is(Relation.Supervisee | Relation.Supervisor | Relation.Administrator) ? null : Refusal.NotYoursToRecord;

    public string FullName => FamilyNameFirst ? $"{FamilyName} {GivenName}" : $"{GivenName} {FamilyName}";
}
