namespace SupervisionPortal.Web.Features.Records;

/// <summary>What the supervisee answers. One form holds every answer; only what belongs to the chosen one is read.</summary>
public sealed class AnswerForm
{
    /// <summary>Null while nothing was chosen: no answer is chosen beforehand.</summary>
    public AnswerKind? Answer { get; set; }

    /// <summary>The version in front of the supervisee.</summary>
    public int ReadVersion { get; set; }

    public string? Comment { get; set; }

    /// <summary>The part disagreed with; <see cref="WholeRecord"/> for all of it.</summary>
    public string? Part { get; set; }

    public string? View { get; set; }

    /// <summary>The choice of no part in particular.</summary>
    public const string WholeRecord = "whole";
}
