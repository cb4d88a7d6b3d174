using System.Runtime.CompilerServices;

namespace SupervisionPortal.Web.Tests.Architecture;

/// <summary>The source files of the product.</summary>
internal static class Sources
{
    public static string Web { get; } = Path.GetFullPath(Path.Combine(Here(), "../../../src/SupervisionPortal.Web"));

    public static IEnumerable<string> Of(string pattern) => Directory
        .EnumerateFiles(Web, pattern, SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(Web, file).Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj" or "node_modules" or "wwwroot"))
        .Order();

    public static string Name(string file) => Path.GetRelativePath(Web, file);

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
