namespace SupervisionPortal.Data.Accounts;

/// <summary>A Data Protection key as XML: with it every node reads every cookie.</summary>
public sealed class ProtectionKey
{
    private ProtectionKey()
    {
    }

    public ProtectionKey(string name, string xml)
    {
        Name = name;
        Xml = xml;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public string Name { get; private set; } = "";

    public string Xml { get; private set; } = "";
}
