using SupervisionPortal.Web.Platform.Forms;

namespace SupervisionPortal.Web.Platform.Errors;

/// <summary>An answer that is not what was asked for.</summary>
public sealed record ErrorPage(ErrorKind Kind, int Status)
{
    /// <summary>The sentence, where it is not the one of the kind.</summary>
    public string? Sentence { get; init; }

    /// <summary>What the log says of it too; null if it is no fault.</summary>
    public string? Reference { get; init; }

    /// <summary>What was posted and not acted on; null if nothing was.</summary>
    public HeldForm? Held { get; init; }

    /// <summary>Whether the held form may be sent once more as it is.</summary>
    public bool CanSendAgain { get; init; }

    /// <summary>The held form as one text for the sign-in form to carry.</summary>
    public string? Sealed { get; init; }

    /// <summary>A page to go to: where the form was, else home.</summary>
    public string Back { get; init; } = "/";
}
