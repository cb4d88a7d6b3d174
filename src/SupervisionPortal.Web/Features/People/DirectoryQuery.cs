namespace SupervisionPortal.Web.Features.People;

/// <summary>What the directory is asked for; everything is part of the address.</summary>
public sealed class DirectoryQuery
{
    /// <summary>Part of a name.</summary>
    public string? Q { get; set; }

    /// <summary>A team or service, with everything beneath it.</summary>
    public Guid? Unit { get; set; }

    /// <summary>Those who have left, instead of those in post.</summary>
    public bool Leavers { get; set; }

    /// <summary>From 1.</summary>
    public int Page { get; set; } = 1;
}
