namespace SupervisionPortal.Domain.Policies;

/// <summary>Who fills in what stands under a heading of a record. Whoever it is, both sign the whole.</summary>
public enum HeadingWriter
{
    Supervisor,

    /// <summary>The supervisee, in their own words: the supervisor reads them and changes none.</summary>
    Supervisee,
}
