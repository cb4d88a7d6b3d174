namespace Microsoft.SqlServer.Server;

/// <summary>How a user-defined type is stored, as SQL Server's client names it.</summary>
public enum Format
{
    Unknown = 0,
    Native = 1,
    UserDefined = 2,
}
