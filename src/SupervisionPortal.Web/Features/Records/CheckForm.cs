namespace SupervisionPortal.Web.Features.Records;

/// <summary>What is posted to send a record or an amendment.</summary>
public sealed class CheckForm
{
    /// <summary>The revision in front of the supervisor: nothing is sent that was not read.</summary>
    public int Revision { get; set; }

    /// <summary>Of what the supervisee wrote, in front of the supervisor too; 0 where that is nothing.</summary>
    public int OwnRevision { get; set; }

    /// <summary>The version the amendment replaces; 0 for the first.</summary>
    public int Amends { get; set; }

    /// <summary>For an amendment: what changed and why.</summary>
    public string? WhatChanged { get; set; }

    /// <summary>For an amendment: it was talked over with the supervisee (central-bedfordshire, Recording).</summary>
    public bool TalkedOver { get; set; }
}
