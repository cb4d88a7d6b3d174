using System.Runtime.ExceptionServices;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using SupervisionPortal.Data.Accounts;
using SupervisionPortal.Data.CalendarFeeds;
using SupervisionPortal.Data.Mail;
using SupervisionPortal.Data.Files;
using SupervisionPortal.Data.Ledger;
using SupervisionPortal.Data.Mappings;
using SupervisionPortal.Data.Obligations;
using SupervisionPortal.Data.Sessions;
using SupervisionPortal.Data.Sweeps;
using SupervisionPortal.Data.Tenancy;
using SupervisionPortal.Domain;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Domain.CalendarFeeds;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.Concerns;
using SupervisionPortal.Domain.Files;
using SupervisionPortal.Domain.Inspections;
using SupervisionPortal.Domain.Ledger;
using SupervisionPortal.Domain.Notices;
using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Domain.Organisations;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Domain.Templates;

namespace SupervisionPortal.Data;

/// <summary>The portal's database. Tenant rows are seen and saved only inside the current tenant; saving a fact refreshes its person's obligations.</summary>
public sealed class PortalDb : IdentityUserContext<Account, Guid>
{
    /// <summary>The name of the query filter that closes every tenant entity.</summary>
    public const string TenantFilter = "Tenant";

    private readonly CurrentTenant _tenant;
    private readonly TimeProvider _clock;

    public PortalDb(DbContextOptions<PortalDb> options, CurrentTenant tenant, TimeProvider clock)
        : base(options)
    {
        _tenant = tenant;
        _clock = clock;
        ChangeTracker.Tracking += (_, tracking) =>
        {
            if (!tracking.FromQuery && tracking.Entry.Entity is TenantRow row && row.TenantId == Guid.Empty && _tenant.Id is { } id)
            {
                row.BelongTo(id);
            }
        };
    }

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<OrganisationPolicy> Policies => Set<OrganisationPolicy>();

    /// <summary>Templates being changed.</summary>
    public DbSet<TemplateDraft> TemplateDrafts => Set<TemplateDraft>();

    public DbSet<Holiday> Holidays => Set<Holiday>();

    public DbSet<Unit> Units => Set<Unit>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Post> Posts => Set<Post>();

    public DbSet<Supervision> Supervisions => Set<Supervision>();

    public DbSet<ProfessionalSupervision> ProfessionalSupervisions => Set<ProfessionalSupervision>();

    public DbSet<Appointment> Appointments => Set<Appointment>();

    public DbSet<Absence> Absences => Set<Absence>();

    public DbSet<SupervisionAgreement> Agreements => Set<SupervisionAgreement>();

    public DbSet<AgreementVersion> AgreementVersions => Set<AgreementVersion>();

    public DbSet<AgreementMove> AgreementMoves => Set<AgreementMove>();

    public DbSet<AgreementSignature> AgreementSignatures => Set<AgreementSignature>();

    public DbSet<AgreementDraft> AgreementDrafts => Set<AgreementDraft>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<SessionMove> SessionMoves => Set<SessionMove>();

    public DbSet<AgendaItem> AgendaItems => Set<AgendaItem>();

    /// <summary>Read by whoever wrote them, and by nobody else.</summary>
    public DbSet<PreparationNote> PreparationNotes => Set<PreparationNote>();

    public DbSet<SessionProposal> Proposals => Set<SessionProposal>();

    public DbSet<ProposalMove> ProposalMoves => Set<ProposalMove>();

    public DbSet<FixedDay> FixedDays => Set<FixedDay>();

    public DbSet<DiaryDay> DiaryDays => Set<DiaryDay>();

    public DbSet<ScheduleExtension> ScheduleExtensions => Set<ScheduleExtension>();

    public DbSet<ProposedDate> ProposedDates => Set<ProposedDate>();

    public DbSet<SupervisionRecord> Records => Set<SupervisionRecord>();

    public DbSet<RecordVersion> RecordVersions => Set<RecordVersion>();

    public DbSet<RecordMove> RecordMoves => Set<RecordMove>();

    public DbSet<RecordSignature> RecordSignatures => Set<RecordSignature>();

    public DbSet<RecordNote> RecordNotes => Set<RecordNote>();

    public DbSet<RecordDraft> RecordDrafts => Set<RecordDraft>();

    public DbSet<OwnPart> OwnParts => Set<OwnPart>();

    public DbSet<RecordOpening> RecordOpenings => Set<RecordOpening>();

    public DbSet<OpeningDelay> OpeningDelays => Set<OpeningDelay>();

    public DbSet<AgreedAction> Actions => Set<AgreedAction>();

    public DbSet<ActionReport> ActionReports => Set<ActionReport>();

    public DbSet<Case> Cases => Set<Case>();

    public DbSet<CaseDiscussion> CaseDiscussions => Set<CaseDiscussion>();

    public DbSet<CaseRatingMove> CaseRatingMoves => Set<CaseRatingMove>();

    public DbSet<DiscussionMove> DiscussionMoves => Set<DiscussionMove>();

    /// <summary>Decisions about cases that were put to a manager.</summary>
    public DbSet<CaseOversight> Oversights => Set<CaseOversight>();

    public DbSet<OversightMove> OversightMoves => Set<OversightMove>();

    public DbSet<ObservationMove> ObservationMoves => Set<ObservationMove>();

    public DbSet<ObservationReport> ObservationReports => Set<ObservationReport>();

    public DbSet<ObservationSignature> ObservationSignatures => Set<ObservationSignature>();

    public DbSet<ObservationDraft> ObservationDrafts => Set<ObservationDraft>();

    public DbSet<ObservationReflection> ObservationReflections => Set<ObservationReflection>();

    public DbSet<SuperviseesView> SuperviseesViews => Set<SuperviseesView>();

    public DbSet<ObservationReading> ObservationReadings => Set<ObservationReading>();

    public DbSet<ObservationSample> ObservationSamples => Set<ObservationSample>();

    public DbSet<SampledObservation> SampledObservations => Set<SampledObservation>();

    public DbSet<Observation> Observations => Set<Observation>();

    /// <summary>Inspectors' access to samples of records.</summary>
    public DbSet<Inspection> Inspections => Set<Inspection>();

    public DbSet<SampledRecord> SampledRecords => Set<SampledRecord>();

    public DbSet<InspectionEnd> InspectionEnds => Set<InspectionEnd>();

    /// <summary>Who held each file, from when and why.</summary>
    public DbSet<FileCustody> Custodies => Set<FileCustody>();

    public DbSet<HandOver> HandOvers => Set<HandOver>();

    public DbSet<HandOverMove> HandOverMoves => Set<HandOverMove>();

    public DbSet<Concern> Concerns => Set<Concern>();

    public DbSet<ConcernMove> ConcernMoves => Set<ConcernMove>();

    public DbSet<StoredObligation> Obligations => Set<StoredObligation>();

    public DbSet<OverdueFlag> OverdueFlags => Set<OverdueFlag>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<OutboxMail> Outbox => Set<OutboxMail>();

    public DbSet<NoticePreference> NoticePreferences => Set<NoticePreference>();

    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    /// <summary>Of no organisation: looked up before one is known.</summary>
    public DbSet<CalendarAddress> CalendarAddresses => Set<CalendarAddress>();

    public DbSet<ReminderSettings> ReminderSettings => Set<ReminderSettings>();

    /// <summary>The organisation's chain: what was saved, by whom, with its hash.</summary>
    public DbSet<LedgerEntry> Ledger => Set<LedgerEntry>();

    public DbSet<LedgerHead> LedgerHeads => Set<LedgerHead>();

    public DbSet<LedgerVerification> LedgerVerifications => Set<LedgerVerification>();

    public DbSet<Export> Exports => Set<Export>();

    public DbSet<SweepRun> SweepRuns => Set<SweepRun>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    /// <summary>True while a seed or import writes history: the obligations are refreshed, files passed on and the ledger written once at its end, by hand, and nobody is mailed what is past.</summary>
    public bool DefersObligations { get; set; }

    /// <summary>What the tenant filter compares with: empty, and so nothing, without a tenant.</summary>
    public Guid TenantId => _tenant.Id ?? Guid.Empty;

    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    /// <summary>Saving blocks nowhere in the portal.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Save asynchronously.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        if (!DefersObligations)
        {
            await BookingRaces.StampAsync(this, cancellationToken);
            await OutboxWriter.WriteAsync(this, _clock.GetUtcNow().UtcDateTime, cancellationToken);
        }

        SaveGuard.Check(ChangeTracker, _tenant.Id);
        var people = DefersObligations ? [] : PeopleWithChangedFacts();
        var movesEverybody = !DefersObligations && MovesEverybody();
        if (people.Count == 0 && !movesEverybody)
        {
            return await SaveAndEnterAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        var (passing, moved) = WhoseFilesMayPass();
        await using var transaction = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        if (passing.Count > 0)
        {
            // What follows will be entered: whoever enters takes the chain before anything else, so that no two wait for each other.
            await new LedgerBook(this).LockAsync(cancellationToken);
        }

        var written = await SaveAndEnterAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (passing.Count > 0)
        {
            var passed = await new CustodyBook(this, new OrganisationClock(this, _clock), _tenant.PersonId).KeepAsync(passing, moved, cancellationToken);
            people = [.. people.Union(passed)];
            written += await SaveAsync(cancellationToken);
        }

        if (movesEverybody)
        {
            await new RunningWindows(this, _clock).LengthenAsync(cancellationToken);
            await new ObligationBook(this, _clock).RefreshAloneAsync(await People.Select(person => person.Id).ToListAsync(cancellationToken), cancellationToken);
        }
        else
        {
            await new ObligationBook(this, _clock).RefreshAsync(people, cancellationToken);
        }

        written += await SaveAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return written;
    }

    /// <summary>Saves and lets nothing follow from it: for what itself is what follows.</summary>
    internal async Task<int> SaveAsync(CancellationToken cancellationToken)
    {
        ChangeTracker.DetectChanges();
        if (!DefersObligations)
        {
            await OutboxWriter.WriteAsync(this, _clock.GetUtcNow().UtcDateTime, cancellationToken);
        }

        SaveGuard.Check(ChangeTracker, _tenant.Id);
        return await SaveAndEnterAsync(true, cancellationToken);
    }

    /// <summary>Saves what the guard has let pass, and in the same transaction enters in the ledger what must be.</summary>
    private async Task<int> SaveAndEnterAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        if (DefersObligations || !LedgerBook.HasToEnter(ChangeTracker))
        {
            return await WriteAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        var book = new LedgerBook(this);
        await using var transaction = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        try
        {
            await book.EnterAsync(_tenant.PersonId, _clock.GetUtcNow().UtcDateTime, cancellationToken);
            SaveGuard.Check(ChangeTracker, _tenant.Id);
            var written = await WriteAsync(acceptAllChangesOnSuccess, cancellationToken);
            if (transaction is not null)
            {
                await transaction.CommitAsync(cancellationToken);
            }

            return written;
        }
        finally
        {
            book.Forget();
        }
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.AddInterceptors(BulkGuard.Instance);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        PortalModel.Map(builder, this);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcInstant>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<decimal>().HavePrecision(9, 4);
    }

    /// <summary>A server that ends one of two saves which wait for each other is reported as a fault that may pass, around the save's own exception; callers know a lost race by that.</summary>
    private async Task<int> WriteAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (InvalidOperationException fault) when (fault.InnerException is DbUpdateException lost)
        {
            ExceptionDispatchInfo.Throw(lost);
            throw;
        }
    }

    /// <summary>The calendar changes: the zone, the days of the week, a holiday.</summary>
    private bool MovesEverybody() =>
        ChangeTracker.Entries<TenantRow>().Any(entry => entry.Entity.IsFactAboutEverybody && entry.State is (EntityState.Added or EntityState.Modified or EntityState.Deleted))
        || ChangeTracker.Entries<Organisation>().Any(entry => entry.State == EntityState.Modified
            && (entry.Property(row => row.TimeZone).IsModified || entry.Property(row => row.WorkingDays).IsModified));

    /// <summary>Files pass on with a supervisor and with a post: when one is named, leaves or stays. Who came into another team is said too.</summary>
    private (List<Guid> People, Dictionary<Guid, Guid> Moved) WhoseFilesMayPass()
    {
        var supervisions = ChangeTracker.Entries<Supervision>().Where(IsWritten).Select(entry => entry.Entity.SuperviseeId);
        var posts = ChangeTracker.Entries<Post>().Where(IsWritten).ToList();
        var moved = posts
            .Where(entry => entry.State == EntityState.Added || (entry.State == EntityState.Modified && entry.Property(row => row.UnitId) is { IsModified: true } unit && unit.OriginalValue != unit.CurrentValue))
            .GroupBy(entry => entry.Entity.PersonId)
            .ToDictionary(group => group.Key, group => group.Last().Entity.UnitId);
        return ([.. supervisions.Concat(posts.Select(entry => entry.Entity.PersonId)).Distinct()], moved);
    }

    private static bool IsWritten(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    private List<Guid> PeopleWithChangedFacts() =>
    [
        .. ChangeTracker.Entries<TenantRow>()
            .Where(IsWritten)
            .Select(entry => entry.Entity.FactAbout)
            .OfType<Guid>()
            .Distinct(),
    ];
}
