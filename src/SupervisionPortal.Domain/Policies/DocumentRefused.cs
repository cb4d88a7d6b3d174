namespace SupervisionPortal.Domain.Policies;

/// <summary>A JSON document that does not say what it must.</summary>
/// <param name="path">Where: a JSON path such as $.people[0].sessions[1].heldOn; $ for the whole document.</param>
/// <param name="sentence">What is wrong there, in one line.</param>
public abstract class DocumentRefused(string path, string sentence) : Exception($"{path}: {sentence}")
{
    public string Path { get; } = path;
    public string Sentence { get; } = sentence;
}
