using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using SupervisionPortal.Domain;
using SupervisionPortal.Web.Platform;

namespace SupervisionPortal.Web.Tests.Architecture;

public sealed class LayerTests
{
    private const string Features = "SupervisionPortal.Web.Features.";

    [Fact]
    public void The_domain_imports_the_base_class_library_alone()
    {
        typeof(TenantRow).Assembly.GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal))
            .ShouldBeEmpty();
        SourceTree.Read("src/SupervisionPortal.Domain/SupervisionPortal.Domain.csproj")
            .ShouldNotContain("Reference Include");
    }

    [Theory]
    [InlineData("System.TimeProvider", "now is passed in")]
    [InlineData("System.IO.File", "the domain reads and writes nothing")]
    [InlineData("System.IO.Directory", "the domain reads and writes nothing")]
    [InlineData("System.IO.FileStream", "the domain reads and writes nothing")]
    [InlineData("System.Console", "the domain reads and writes nothing")]
    [InlineData("System.Net.", "the domain speaks to nobody")]
    [InlineData("System.Data.", "the domain knows no database")]
    [InlineData("System.Threading.Tasks.Task", "the domain waits for nothing")]
    public void The_domain_has_no_clock_and_touches_nothing_outside(string type, string why)
    {
        using var file = File.OpenRead(typeof(TenantRow).Assembly.Location);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        var used = metadata.TypeReferences
            .Select(metadata.GetTypeReference)
            .Select(reference => metadata.GetString(reference.Namespace) + "." + metadata.GetString(reference.Name))
            .Where(name => name == type || (type.EndsWith('.') && name.StartsWith(type, StringComparison.Ordinal)));

        used.ShouldBeEmpty(why);
    }

    [Fact]
    public void The_data_layer_imports_nothing_of_the_web()
    {
        typeof(Data.PortalDb).Assembly.GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => name.StartsWith("SupervisionPortal.", StringComparison.Ordinal))
            .ShouldBe(["SupervisionPortal.Domain"]);
    }

    [Fact]
    public void Only_the_program_names_a_database_provider()
    {
        string[] providers = ["Data.Sqlite", "Data.SqlServer", "Data.Postgres"];

        SourceTree.Files("src/SupervisionPortal.Web", ".cs", ".cshtml")
            .Where(file => file != "src/SupervisionPortal.Web/Program.cs")
            .Where(file => providers.Any(provider => SourceTree.Read(file).Contains(provider, StringComparison.Ordinal)))
            .ShouldBeEmpty("only Program.cs names a provider");
    }

    [Fact]
    public void No_feature_uses_a_type_of_another_feature()
    {
        var crossings =
            from type in typeof(Program).Assembly.GetTypes()
            let own = FeatureOf(type)
            where own is not null
            from used in TypeUses.Of(type)
            let other = FeatureOf(used)
            where other is not null && other != own
            select $"{type.FullName} uses {used.FullName}";

        crossings.Distinct().ShouldBeEmpty("what two features need goes down into Shared, Platform or Data");
    }

    [Fact]
    public void No_shared_or_platform_type_uses_a_feature()
    {
        var crossings =
            from type in typeof(Program).Assembly.GetTypes()
            // The one place that puts the parts together.
            where !(type.FullName ?? "").StartsWith(typeof(PortalHost).FullName!, StringComparison.Ordinal)
            where type.Namespace is { } space
                && (space.StartsWith("SupervisionPortal.Web.Shared", StringComparison.Ordinal) || space.StartsWith("SupervisionPortal.Web.Platform", StringComparison.Ordinal))
            from used in TypeUses.Of(type)
            where FeatureOf(used) is not null
            select $"{type.FullName} uses {used.FullName}";

        crossings.Distinct().ShouldBeEmpty("features rest on what is shared, never the other way");
    }

    [Fact]
    public void No_view_takes_a_part_or_a_model_from_another_feature()
    {
        var crossings =
            from file in SourceTree.Files("src/SupervisionPortal.Web/Features", ".cshtml")
            let own = file.Split('/')[3]
            from word in SourceTree.Read(file).Split(['"', ' ', '\n', '\r', '<', '>', '(', ')', ';'])
            let parts = word.Replace('/', '.').Split("Features.")
            where parts.Length > 1 && parts[1].Split('.')[0] != own
            select $"{file}: {word}";

        crossings.ShouldBeEmpty();
    }

    private static string? FeatureOf(Type type) =>
        type.Namespace is { } space && space.StartsWith(Features, StringComparison.Ordinal) ? space[Features.Length..].Split('.')[0] : null;
}
