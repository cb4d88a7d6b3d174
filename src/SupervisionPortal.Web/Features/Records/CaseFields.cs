using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Records;

/// <summary>A case of the record as it is written about.</summary>
/// <param name="Heading">Its category and whom it is about.</param>
public sealed record CaseFields(Guid CaseId, string Reference, string Heading, IReadOnlyList<PromptField> Prompts)
{
    public int Left => Prompts.Count(prompt => string.IsNullOrWhiteSpace(prompt.Text));

    public Fill Fill => Left == 0 ? Fill.Filled : Left == Prompts.Count ? Fill.Empty : Fill.Half;
}
