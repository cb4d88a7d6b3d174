namespace SupervisionPortal.Web.Features.Agreements;

/// <summary>What is posted to accept or to sign a text.</summary>
public sealed class SignForm
{
    /// <summary>The version in front of them: nobody signs a text they have not seen.</summary>
    public int ReadVersion { get; set; }

    /// <summary>For a signature: they have read the supervision policy.</summary>
    public bool PolicyRead { get; set; }
}
