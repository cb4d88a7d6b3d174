namespace SupervisionPortal.Web.Commands;

/// <summary>Where a verb reads from and writes to. Output holds the verb's answer alone; whatever goes wrong is one line of error.</summary>
public sealed record CommandStreams(Stream Input, Stream Output, TextWriter Error)
{
    public static CommandStreams OfConsole() =>
        new(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error);
}
