namespace SupervisionPortal.Domain.Organisations;

/// <summary>A day on which the organisation does not work, though it falls on a working day of the week.</summary>
public sealed class Holiday : TenantRow
{
    private Holiday()
    {
    }

    public Holiday(DateOnly on, string name)
    {
        On = on;
        Name = name;
    }

    public override bool IsFactAboutEverybody => true;

    public DateOnly On { get; private set; }

    public string Name { get; private set; } = "";
}
