namespace SupervisionPortal.Web.Shared.Fields;

/// <summary>What a choice needs to know of the field around it.</summary>
internal sealed class ChoiceContext(string name, string id, string? value)
{
    private int choices;

    public string Name => name;

    public string? Value => value;

    /// <summary>The first choice has the field's own id: the error summary leads to it.</summary>
    public string NextId() => ++choices == 1 ? id : $"{id}-{choices}";
}
