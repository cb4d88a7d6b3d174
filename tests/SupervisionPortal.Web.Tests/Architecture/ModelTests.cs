using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using SupervisionPortal.Data;
using SupervisionPortal.Data.Accounts;
using SupervisionPortal.Data.CalendarFeeds;
using SupervisionPortal.Data.Sweeps;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Domain.Ledger;
using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Domain.Organisations;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Templates;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Architecture;

public sealed class ModelTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    /// <summary>Entities that belong to no organisation, each with the reason.</summary>
    private static readonly Dictionary<string, string> OutsideTenants = new()
    {
        [nameof(Organisation)] = "the tenant itself: its own filter compares its key",
        [nameof(Account)] = "looked up before anybody knows the organisation; it names a person and holds no content",
        [nameof(CalendarAddress)] = "looked up by a secret's hash before anybody knows the organisation; it names a person and holds no content",
        [nameof(SweepRun)] = "a run over all organisations: counts and times, no content",
        [nameof(ProtectionKey)] = "the portal's own cookie keys",
        ["IdentityUserClaim"] = "Identity's, keyed by account",
        ["IdentityUserLogin"] = "Identity's, keyed by account",
        ["IdentityUserToken"] = "Identity's, keyed by account",
    };

    /// <summary>Columns that hold a whole document, and so have no length.</summary>
    private static readonly Dictionary<string, string> Documents = new()
    {
        [$"{nameof(AgreementDraft)}.{nameof(AgreementDraft.Content)}"] = "an agreement's text as JSON; its parts are bounded",
        [$"{nameof(AgreementVersion)}.{nameof(AgreementVersion.Content)}"] = "an agreement's text as JSON; its parts are bounded",
        [$"{nameof(OrganisationPolicy)}.{nameof(OrganisationPolicy.Pack)}"] = "the policy pack as JSON",
        [$"{nameof(TemplateDraft)}.{nameof(TemplateDraft.Form)}"] = "a template as JSON",
        [$"{nameof(ObservationDraft)}.{nameof(ObservationDraft.Content)}"] = "a report as JSON; its parts are bounded",
        [$"{nameof(ObservationReport)}.{nameof(ObservationReport.Content)}"] = "a report as JSON; its parts are bounded",
        [$"{nameof(SuperviseesView)}.{nameof(SuperviseesView.Content)}"] = "what a supervisee wrote of a session as JSON; its parts are bounded",
        [$"{nameof(OwnPart)}.{nameof(OwnPart.Content)}"] = "what a supervisee wrote of a record as JSON; its parts are bounded",
        [$"{nameof(RecordDraft)}.{nameof(RecordDraft.Content)}"] = "a record's content as JSON; its parts are bounded",
        [$"{nameof(RecordVersion)}.{nameof(RecordVersion.Content)}"] = "a record's content as JSON; its parts are bounded",
        [$"{nameof(StoredObligation)}.{nameof(StoredObligation.Derivation)}"] = "derivation steps as JSON",
    };

    private IReadOnlyList<IEntityType> Entities
    {
        get
        {
            using var scope = portal.Services.CreateScope();
            return [.. scope.ServiceProvider.GetRequiredService<PortalDb>().Model.GetEntityTypes()];
        }
    }

    private IEnumerable<IEntityType> TenantEntities => Entities.Where(IsTenants);

    [Fact]
    public void An_entity_without_a_tenant_is_on_the_short_list() =>
        Entities.Where(entity => !IsTenants(entity)).Select(entity => entity.ShortName()).Order()
            .ShouldBe(OutsideTenants.Keys.Order(), "an entity without a tenant needs a reason on the list; a reason needs its entity");

    [Fact]
    public void A_tenant_entity_is_keyed_by_its_tenant_first() =>
        TenantEntities.Where(entity => !Names(entity.FindPrimaryKey()!.Properties).SequenceEqual([nameof(TenantRow.TenantId), nameof(TenantRow.Id)]))
            .Select(entity => entity.ShortName()).ShouldBeEmpty();

    [Fact]
    public void A_tenant_entity_is_closed_by_the_tenants_filter() =>
        TenantEntities.Concat(Entities.Where(entity => entity.ClrType == typeof(Organisation)))
            .Where(entity => entity.FindDeclaredQueryFilter(PortalDb.TenantFilter) is null)
            .Select(entity => entity.ShortName()).ShouldBeEmpty();

    [Fact]
    public void A_tenant_entity_refers_to_its_organisation() =>
        TenantEntities.Where(entity => !entity.GetForeignKeys().Any(key => key.PrincipalEntityType.ClrType == typeof(Organisation) && Names(key.Properties).SequenceEqual([nameof(TenantRow.TenantId)])))
            .Select(entity => entity.ShortName()).ShouldBeEmpty();

    [Fact]
    public void A_reference_between_tenant_entities_carries_the_tenant() =>
        TenantEntities.SelectMany(entity => entity.GetForeignKeys())
            .Where(key => key.PrincipalEntityType.ClrType != typeof(Organisation))
            .Where(key => !IsTenants(key.PrincipalEntityType) || key.Properties.Count != 2 || key.Properties[0].Name != nameof(TenantRow.TenantId)
                || key.PrincipalKey.Properties[0].Name != nameof(TenantRow.TenantId))
            .Select(Words).ShouldBeEmpty();

    [Fact]
    public void Every_id_a_tenant_entity_holds_is_a_reference()
    {
        // The subject of an obligation is a session, a record or a case, that of an entry of the ledger one of many rows: no one table to refer to.
        string[] loose = [$"{nameof(StoredObligation)}.{nameof(StoredObligation.SubjectId)}", $"{nameof(LedgerEntry)}.{nameof(LedgerEntry.SubjectId)}"];
        var ids =
            from entity in TenantEntities
            from property in entity.GetProperties()
            where (property.ClrType == typeof(Guid) || property.ClrType == typeof(Guid?)) && property.Name is not (nameof(TenantRow.Id) or nameof(TenantRow.TenantId) or nameof(TenantRow.Version))
            where !property.IsForeignKey()
            select $"{entity.ShortName()}.{property.Name}";

        ids.Except(loose).ShouldBeEmpty("an id without a foreign key could name a row of another organisation");
    }

    [Fact]
    public void Nothing_of_a_tenant_is_deleted_by_a_cascade() =>
        TenantEntities.SelectMany(entity => entity.GetForeignKeys())
            .Where(key => key.DeleteBehavior != DeleteBehavior.Restrict)
            .Select(Words).ShouldBeEmpty();

    [Fact]
    public void A_lost_race_is_noticed_on_every_tenant_entity() =>
        TenantEntities.Concat(Entities.Where(entity => entity.ClrType == typeof(Organisation)))
            .Where(entity => entity.FindProperty(nameof(TenantRow.Version)) is not { IsConcurrencyToken: true })
            .Select(entity => entity.ShortName()).ShouldBeEmpty();

    [Fact]
    public void Every_text_has_a_length_but_the_named_documents()
    {
        var endless =
            from entity in Entities
            where entity.ClrType.Namespace!.StartsWith("SupervisionPortal", StringComparison.Ordinal)
            from property in entity.GetDeclaredProperties()
            // Identity leaves its hashes and stamps open; they are made by code, never typed.
            where property.PropertyInfo?.DeclaringType?.Namespace?.StartsWith("Microsoft", StringComparison.Ordinal) != true
            where (property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType) == typeof(string) && property.GetMaxLength() is null
            select $"{entity.ShortName()}.{property.Name}";

        endless.Order().ShouldBe(Documents.Keys.Order());
    }

    private static bool IsTenants(IEntityType entity) => typeof(TenantRow).IsAssignableFrom(entity.ClrType);

    private static IEnumerable<string> Names(IEnumerable<IProperty> properties) => properties.Select(property => property.Name);

    private static string Words(IForeignKey key) => $"{key.DeclaringEntityType.ShortName()}({string.Join(", ", Names(key.Properties))}) → {key.PrincipalEntityType.ShortName()}, {key.DeleteBehavior}";
}
