using SupervisionPortal.Domain.Policies;

namespace SupervisionPortal.Web.Features.OwnParts;

/// <summary>A heading that is the supervisee's, with its questions.</summary>
public sealed record OwnPartSection(FormSection Section, IReadOnlyList<OwnPrompt> Prompts);
