using System.Text.RegularExpressions;

namespace SupervisionPortal.Web.Tests.Architecture;

public sealed partial class NamingTests
{
    private static readonly string[] EmptyWords = ["Manager", "Helper", "Util", "Utils", "Utility", "Utilities", "Common"];

    [Fact]
    public void A_file_holds_one_type_of_its_own_name()
    {
        var wrong = new List<string>();
        foreach (var file in SourceTree.Files("src", ".cs").Concat(SourceTree.Files("tests", ".cs")).Where(file => !file.EndsWith("/Program.cs", StringComparison.Ordinal)))
        {
            var types = SourceTree.Lines(file).Select(line => Declaration().Match(line)).Where(match => match.Success).Select(match => match.Groups["name"].Value).Distinct().ToList();
            var name = Path.GetFileName(file).Split('.')[0];
            // An assembly's attributes and its global usings are no type.
            if (types.Count > 1 || (types.Count == 1 && types[0] != name))
            {
                wrong.Add($"{file}: {string.Join(", ", types)}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void No_name_says_nothing()
    {
        var names =
            from assembly in new[] { typeof(Program).Assembly, typeof(Data.PortalDb).Assembly, typeof(Domain.TenantRow).Assembly }
            from type in assembly.GetTypes()
            where type.Namespace?.StartsWith("SupervisionPortal", StringComparison.Ordinal) == true && !IsGenerated(type)
            where EmptyWords.Any(word => NameOf(type).EndsWith(word, StringComparison.Ordinal)) || NameOf(type) is "Service" or "Services"
            select type.FullName;

        names.ShouldBeEmpty();
    }

    [Fact]
    public void No_folder_says_nothing() =>
        SourceTree.Files("src", ".cs", ".cshtml")
            .SelectMany(file => file.Split('/').SkipLast(1))
            .Distinct()
            .Where(folder => EmptyWords.Contains(folder) || EmptyWords.Select(word => word + "s").Contains(folder) || folder is "Service" or "Services")
            .ShouldBeEmpty();

    // The framework itself calls what renders a tag so.
    private static string NameOf(Type type) =>
        typeof(Microsoft.AspNetCore.Razor.TagHelpers.ITagHelper).IsAssignableFrom(type) ? type.Name.Replace("TagHelper", "", StringComparison.Ordinal) : type.Name.Split('`')[0];

    private static bool IsGenerated(Type type) => type.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), inherit: false);

    [GeneratedRegex(@"^(?:(?:public|internal|file|sealed|static|abstract|partial|readonly|ref|unsafe)\s+)*(?:class|record\s+struct|record\s+class|record|struct|interface|enum|delegate\s+[\w<>\[\]?,. ]+?)\s+(?<name>\w+)")]
    private static partial Regex Declaration();
}
