using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionPortal.Data.Accounts;
using SupervisionPortal.Data.CalendarFeeds;
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

namespace SupervisionPortal.Data.Mappings;

/// <summary>How the domain's rows lie in tables, the same on every provider: composite keys with the tenant first, no cascades, lengths everywhere.</summary>
internal static class PortalModel
{
    private const int NameLength = 120;
    private const int MailLength = 254;

    public static void Map(ModelBuilder model, PortalDb db)
    {
        MapHost(model, db);
        MapOrganisation(model, db);
        MapPeople(model, db);
        MapAgreements(model, db);
        MapSessions(model, db);
        MapRecords(model, db);
        MapObservations(model, db);
        MapInspections(model, db);
        MapFiles(model, db);
        MapConcerns(model, db);
        MapObligations(model, db);
        MapNotices(model, db);
        MapLedger(model, db);
        foreach (var key in model.Model.GetEntityTypes().Where(type => typeof(TenantRow).IsAssignableFrom(type.ClrType)).SelectMany(type => type.GetForeignKeys()))
        {
            key.DeleteBehavior = DeleteBehavior.Restrict;
        }

        if (db.Database.ProviderName?.EndsWith("SqlServer", StringComparison.Ordinal) == true)
        {
            // Statements to a table that has triggers are written otherwise there.
            foreach (var type in model.Model.GetEntityTypes().Where(type => type.GetTableName() is { } table && WrittenOnce.Tables.Append(WrittenOnce.Records).Append(WrittenOnce.Heads).Contains(table)))
            {
                model.Entity(type.ClrType).ToTable(table => table.HasTrigger(WrittenOnce.Trigger(type.GetTableName()!)));
            }
        }
    }

    private static void MapHost(ModelBuilder model, PortalDb db)
    {
        model.Entity<Organisation>(organisation =>
        {
            organisation.HasKey(row => row.Id);
            organisation.Property(row => row.Id).ValueGeneratedNever();
            organisation.Property(row => row.Version).IsConcurrencyToken();
            organisation.Property(row => row.Name).HasMaxLength(NameLength);
            organisation.Property(row => row.LocalName).HasMaxLength(NameLength);
            organisation.Property(row => row.TimeZone).HasMaxLength(60);
            organisation.Property(row => row.WorkingDays).HasMaxLength(40);
            organisation.Property(row => row.Languages).HasMaxLength(40);
            organisation.Property(row => row.Stripe).HasMaxLength(20);
            organisation.Ignore(row => row.LanguageList);
            organisation.HasQueryFilter(PortalDb.TenantFilter, row => row.Id == db.TenantId);
        });
        model.Entity<Account>(account =>
        {
            account.ToTable("Accounts");
            account.HasIndex(row => row.NormalizedEmail).IsUnique();
            account.HasIndex(row => new { row.TenantId, row.PersonId }).IsUnique();
        });
        model.Entity<SweepRun>(run =>
        {
            run.Property(row => row.Id).ValueGeneratedNever();
            run.Property(row => row.Sweep).HasMaxLength(60);
            run.Property(row => row.Failure).HasMaxLength(500);
            run.HasIndex(row => new { row.Sweep, row.StartedAt });
        });
        model.Entity<CalendarAddress>(address =>
        {
            address.Property(row => row.Id).ValueGeneratedNever();
            address.Property(row => row.Hash).HasMaxLength(64);
            address.HasIndex(row => row.Hash).IsUnique();
            address.HasIndex(row => new { row.OrganisationId, row.PersonId }).IsUnique();
        });
        model.Entity<ProtectionKey>(key =>
        {
            key.Property(row => row.Id).ValueGeneratedNever();
            key.Property(row => row.Name).HasMaxLength(NameLength);
            key.Property(row => row.Xml).HasMaxLength(4000);
        });
    }

    private static void MapOrganisation(ModelBuilder model, PortalDb db)
    {
        Tenant<OrganisationPolicy>(model, db, policy =>
        {
            policy.Property(row => row.AdoptedFrom).HasMaxLength(60);
            policy.Property(row => row.TemplateKey).HasMaxLength(TemplateDraft.KeyLength);
            policy.Property(row => row.Why).HasMaxLength(OrganisationPolicy.WhyLength);
            policy.HasIndex(row => new { row.TenantId, row.Number }).IsUnique();
            Refers<OrganisationPolicy, Person>(policy, nameof(OrganisationPolicy.ChangedById));
        });
        Tenant<TemplateDraft>(model, db, draft =>
        {
            draft.Property(row => row.Key).HasMaxLength(TemplateDraft.KeyLength);
            draft.HasIndex(row => new { row.TenantId, row.Key }).IsUnique();
            Refers<TemplateDraft, Person>(draft, nameof(TemplateDraft.SavedById));
        });
        Tenant<Holiday>(model, db, holiday =>
        {
            holiday.Property(row => row.Name).HasMaxLength(NameLength);
            holiday.HasIndex(row => new { row.TenantId, row.On }).IsUnique();
        });
        Tenant<Unit>(model, db, unit =>
        {
            unit.Property(row => row.Name).HasMaxLength(NameLength);
            unit.Property(row => row.LocalName).HasMaxLength(NameLength);
            unit.Ignore(row => row.TakesUnits);
            Refers<Unit, Unit>(unit, nameof(Unit.ParentId));
        });
    }

    private static void MapPeople(ModelBuilder model, PortalDb db)
    {
        Tenant<Person>(model, db, person =>
        {
            person.Property(row => row.GivenName).HasMaxLength(NameLength);
            person.Property(row => row.FamilyName).HasMaxLength(NameLength);
            person.Property(row => row.LocalName).HasMaxLength(NameLength);
            person.Property(row => row.LocalGivenName).HasMaxLength(NameLength);
            person.Property(row => row.Email).HasMaxLength(MailLength);
            person.Property(row => row.Language).HasMaxLength(10);
            person.Ignore(row => row.FullName);
            person.HasIndex(row => new { row.TenantId, row.Email }).IsUnique();
        });
        Tenant<Post>(model, db, post =>
        {
            post.Property(row => row.Title).HasMaxLength(NameLength);
            post.Property(row => row.LocalTitle).HasMaxLength(NameLength);
            Refers<Post, Person>(post, nameof(Post.PersonId));
            Refers<Post, Unit>(post, nameof(Post.UnitId));
        });
        Tenant<Supervision>(model, db, supervision =>
        {
            supervision.Ignore(row => row.IsVoid);
            Refers<Supervision, Person>(supervision, nameof(Supervision.SuperviseeId));
            Refers<Supervision, Person>(supervision, nameof(Supervision.SupervisorId));
        });
        Tenant<ProfessionalSupervision>(model, db, supervision =>
        {
            supervision.HasIndex(row => new { row.TenantId, row.SuperviseeId });
            supervision.HasIndex(row => new { row.TenantId, row.SupervisorId });
            Refers<ProfessionalSupervision, Person>(supervision, nameof(ProfessionalSupervision.SuperviseeId));
            Refers<ProfessionalSupervision, Person>(supervision, nameof(ProfessionalSupervision.SupervisorId));
        });
        Tenant<Appointment>(model, db, appointment =>
        {
            Refers<Appointment, Person>(appointment, nameof(Appointment.PersonId));
            Refers<Appointment, Unit>(appointment, nameof(Appointment.UnitId));
        });
        Tenant<Absence>(model, db, absence =>
        {
            Refers<Absence, Person>(absence, nameof(Absence.PersonId));
            Refers<Absence, Person>(absence, nameof(Absence.CoverId));
        });
        Tenant<Case>(model, db, @case =>
        {
            @case.Property(row => row.Reference).HasMaxLength(Case.ReferenceLength);
            @case.Property(row => row.Label).HasMaxLength(Case.LabelLength);
            @case.HasIndex(row => new { row.TenantId, row.Reference }).IsUnique();
            Refers<Case, Person>(@case, nameof(Case.HolderId));
            Refers<Case, Person>(@case, nameof(Case.RatedById));
            Owns<Case, CaseRatingMove>(@case, row => row.Ratings, nameof(CaseRatingMove.CaseId));
        });
        Tenant<CaseRatingMove>(model, db, move => Refers<CaseRatingMove, Person>(move, nameof(CaseRatingMove.ById)));
    }

    private static void MapAgreements(ModelBuilder model, PortalDb db)
    {
        Tenant<SupervisionAgreement>(model, db, agreement =>
        {
            agreement.Property(row => row.Every).HasMaxLength(AgreementTerms.IntervalLength);
            agreement.Property(row => row.Venue).HasMaxLength(Session.VenueLength);
            agreement.HasIndex(row => new { row.TenantId, row.SuperviseeId, row.State });
            // One negotiation at a time: a row that is none has null there, and nulls are never the same.
            agreement.HasIndex(row => new { row.TenantId, row.NegotiatedFor }).IsUnique();
            agreement.Ignore(row => row.Latest);
            agreement.Ignore(row => row.Terms);
            agreement.Ignore(row => row.Turn);
            agreement.Ignore(row => row.IsInForce);
            agreement.Ignore(row => row.IsNegotiated);
            Refers<SupervisionAgreement, Person>(agreement, nameof(SupervisionAgreement.SuperviseeId));
            Refers<SupervisionAgreement, Person>(agreement, nameof(SupervisionAgreement.SupervisorId));
            Refers<SupervisionAgreement, Person>(agreement, nameof(SupervisionAgreement.NegotiatedFor));
            Refers<SupervisionAgreement, Person>(agreement, nameof(SupervisionAgreement.ReviewedWithId));
            Owns<SupervisionAgreement, AgreementMove>(agreement, row => row.Moves, nameof(AgreementMove.AgreementId));
            Owns<SupervisionAgreement, AgreementVersion>(agreement, row => row.Versions, nameof(AgreementVersion.AgreementId));
            Owns<SupervisionAgreement, AgreementSignature>(agreement, row => row.Signatures, nameof(AgreementSignature.AgreementId));
        });
        Tenant<AgreementMove>(model, db, move =>
        {
            move.Property(row => row.Why).HasMaxLength(SupervisionAgreement.NoteLength);
            Refers<AgreementMove, Person>(move, nameof(AgreementMove.ById));
        });
        Tenant<AgreementVersion>(model, db, version =>
        {
            version.Property(row => row.ContentHash).HasMaxLength(64);
            version.Property(row => row.Note).HasMaxLength(SupervisionAgreement.NoteLength);
            version.Ignore(row => row.IsIntact);
            version.HasIndex(row => new { row.TenantId, row.AgreementId, row.Number }).IsUnique();
            Refers<AgreementVersion, Person>(version, nameof(AgreementVersion.ProposedById));
        });
        Tenant<AgreementSignature>(model, db, signature =>
        {
            signature.Property(row => row.Intent).HasMaxLength(500);
            signature.Property(row => row.Name).HasMaxLength(NameLength * 2);
            signature.Property(row => row.ContentHash).HasMaxLength(64);
            signature.HasIndex(row => new { row.TenantId, row.AgreementId, row.VersionNumber, row.Review, row.Party }).IsUnique();
            Refers<AgreementSignature, Person>(signature, nameof(AgreementSignature.PersonId));
        });
        Tenant<AgreementDraft>(model, db, draft =>
        {
            draft.HasIndex(row => new { row.TenantId, row.AgreementId, row.AuthorId }).IsUnique();
            Refers<AgreementDraft, SupervisionAgreement>(draft, nameof(AgreementDraft.AgreementId));
            Refers<AgreementDraft, Person>(draft, nameof(AgreementDraft.AuthorId));
        });
    }

    private static void MapSessions(ModelBuilder model, PortalDb db)
    {
        Tenant<Session>(model, db, session =>
        {
            session.Property(row => row.Venue).HasMaxLength(Session.VenueLength);
            session.Property(row => row.FellThroughWhy).HasMaxLength(Session.WhyLength);
            session.HasIndex(row => new { row.TenantId, row.SuperviseeId, row.PlannedFor });
            session.HasIndex(row => new { row.TenantId, row.SupervisorId, row.PlannedFor });
            Refers<Session, Person>(session, nameof(Session.SuperviseeId));
            Refers<Session, Person>(session, nameof(Session.SupervisorId));
            Refers<Session, Person>(session, nameof(Session.OtherSupervisorId));
            session.Ignore(row => row.Participants);
            session.Ignore(row => row.IsPeer);
            session.Ignore(row => row.IsRecorded);
            session.Ignore(row => row.IsMovedByProposal);
            Owns<Session, SessionMove>(session, row => row.Moves, nameof(SessionMove.SessionId));
        });
        Tenant<SessionMove>(model, db, move =>
        {
            move.Property(row => row.Why).HasMaxLength(Session.WhyLength);
            Refers<SessionMove, Person>(move, nameof(SessionMove.ById));
        });
        Tenant<SessionProposal>(model, db, proposal =>
        {
            proposal.Property(row => row.Venue).HasMaxLength(Session.VenueLength);
            proposal.Property(row => row.Words).HasMaxLength(SessionProposal.WordsLength);
            proposal.HasIndex(row => new { row.TenantId, row.SuperviseeId, row.State, row.On });
            proposal.Ignore(row => row.IsOpen);
            proposal.Ignore(row => row.WaitsFor);
            Refers<SessionProposal, Person>(proposal, nameof(SessionProposal.SuperviseeId));
            Refers<SessionProposal, Session>(proposal, nameof(SessionProposal.SessionId));
            Owns<SessionProposal, ProposalMove>(proposal, row => row.Moves, nameof(ProposalMove.ProposalId));
        });
        Tenant<ProposalMove>(model, db, move =>
        {
            move.Property(row => row.Words).HasMaxLength(SessionProposal.WordsLength);
            Refers<ProposalMove, Person>(move, nameof(ProposalMove.ById));
        });
        Tenant<FixedDay>(model, db, fixedDay =>
        {
            fixedDay.HasIndex(row => new { row.TenantId, row.PersonId, row.Day }).IsUnique();
            Refers<FixedDay, Person>(fixedDay, nameof(FixedDay.PersonId));
        });
        Tenant<DiaryDay>(model, db, day =>
        {
            day.HasIndex(row => new { row.TenantId, row.PersonId, row.On }).IsUnique();
            Refers<DiaryDay, Person>(day, nameof(DiaryDay.PersonId));
        });
        Tenant<ScheduleExtension>(model, db, extension =>
        {
            extension.HasIndex(row => new { row.TenantId, row.SuperviseeId, row.Month }).IsUnique();
            Refers<ScheduleExtension, Person>(extension, nameof(ScheduleExtension.SuperviseeId));
        });
        Tenant<ProposedDate>(model, db, proposed =>
        {
            proposed.HasIndex(row => new { row.TenantId, row.PersonId, row.On }).IsUnique();
            Refers<ProposedDate, Person>(proposed, nameof(ProposedDate.PersonId));
        });
        Tenant<AgendaItem>(model, db, item =>
        {
            item.Property(row => row.Text).HasMaxLength(AgendaItem.TextLength);
            item.HasIndex(row => new { row.TenantId, row.SessionId, row.Place });
            Refers<AgendaItem, Session>(item, nameof(AgendaItem.SessionId));
            Refers<AgendaItem, Person>(item, nameof(AgendaItem.AuthorId));
            Refers<AgendaItem, Case>(item, nameof(AgendaItem.CaseId));
            Refers<AgendaItem, AgendaItem>(item, nameof(AgendaItem.CarriedFromId));
        });
        Tenant<PreparationNote>(model, db, note =>
        {
            note.Property(row => row.Worries).HasMaxLength(PreparationNote.TextLength);
            note.Property(row => row.WorkingWell).HasMaxLength(PreparationNote.TextLength);
            note.Property(row => row.Decided).HasMaxLength(PreparationNote.TextLength);
            note.Property(row => row.HelpNeeded).HasMaxLength(PreparationNote.TextLength);
            note.Ignore(row => row.Texts);
            note.HasIndex(row => new { row.TenantId, row.SessionId, row.PersonId }).IsUnique();
            Refers<PreparationNote, Session>(note, nameof(PreparationNote.SessionId));
            Refers<PreparationNote, Person>(note, nameof(PreparationNote.PersonId));
        });
        Tenant<CaseDiscussion>(model, db, discussion =>
        {
            discussion.HasIndex(row => new { row.TenantId, row.SessionId, row.CaseId }).IsUnique();
            Refers<CaseDiscussion, Case>(discussion, nameof(CaseDiscussion.CaseId));
            Refers<CaseDiscussion, Session>(discussion, nameof(CaseDiscussion.SessionId));
            Refers<CaseDiscussion, Person>(discussion, nameof(CaseDiscussion.SuperviseeId));
            Refers<CaseDiscussion, Person>(discussion, nameof(CaseDiscussion.DisagreementById));
            discussion.Property(row => row.Disagreement).HasMaxLength(CaseDiscussion.TextLength);
            Owns<CaseDiscussion, DiscussionMove>(discussion, row => row.Moves, nameof(DiscussionMove.DiscussionId));
        });
        Tenant<DiscussionMove>(model, db, move =>
        {
            move.Property(row => row.Text).HasMaxLength(CaseDiscussion.TextLength);
            Refers<DiscussionMove, Person>(move, nameof(DiscussionMove.ById));
        });
        Tenant<CaseOversight>(model, db, oversight =>
        {
            oversight.Property(row => row.Decision).HasMaxLength(CaseOversight.TextLength);
            oversight.Ignore(row => row.IsOpen);
            oversight.HasIndex(row => new { row.TenantId, row.ManagerId, row.State });
            oversight.HasIndex(row => new { row.TenantId, row.CaseId });
            Refers<CaseOversight, Case>(oversight, nameof(CaseOversight.CaseId));
            Refers<CaseOversight, CaseDiscussion>(oversight, nameof(CaseOversight.DiscussionId));
            Refers<CaseOversight, Person>(oversight, nameof(CaseOversight.SuperviseeId));
            Refers<CaseOversight, Person>(oversight, nameof(CaseOversight.AskedById));
            Refers<CaseOversight, Person>(oversight, nameof(CaseOversight.ManagerId));
            Owns<CaseOversight, OversightMove>(oversight, row => row.Moves, nameof(OversightMove.OversightId));
        });
        Tenant<OversightMove>(model, db, move =>
        {
            move.Property(row => row.Text).HasMaxLength(CaseOversight.TextLength);
            Refers<OversightMove, Person>(move, nameof(OversightMove.ById));
        });
    }

    private static void MapRecords(ModelBuilder model, PortalDb db)
    {
        Tenant<SupervisionRecord>(model, db, record =>
        {
            record.HasIndex(row => new { row.TenantId, row.SessionId }).IsUnique();
            record.HasIndex(row => new { row.TenantId, row.SuperviseeId, row.HeldOn });
            record.HasIndex(row => new { row.TenantId, row.State, row.LapsesAt });
            Refers<SupervisionRecord, Session>(record, nameof(SupervisionRecord.SessionId));
            Refers<SupervisionRecord, Person>(record, nameof(SupervisionRecord.SuperviseeId));
            Refers<SupervisionRecord, Person>(record, nameof(SupervisionRecord.SupervisorId));
            record.Ignore(row => row.Latest);
            record.Ignore(row => row.IsFinal);
            record.Ignore(row => row.IsUnsent);
            Owns<SupervisionRecord, RecordMove>(record, row => row.Moves, nameof(RecordMove.RecordId));
            Owns<SupervisionRecord, RecordVersion>(record, row => row.Versions, nameof(RecordVersion.RecordId));
            Owns<SupervisionRecord, RecordSignature>(record, row => row.Signatures, nameof(RecordSignature.RecordId));
            Owns<SupervisionRecord, RecordNote>(record, row => row.Notes, nameof(RecordNote.RecordId));
        });
        Tenant<RecordVersion>(model, db, version =>
        {
            version.Property(row => row.ContentHash).HasMaxLength(64);
            version.Property(row => row.WhatChanged).HasMaxLength(SupervisionRecord.NoteLength);
            version.Ignore(row => row.IsIntact);
            version.HasIndex(row => new { row.TenantId, row.RecordId, row.Number }).IsUnique();
            Refers<RecordVersion, Person>(version, nameof(RecordVersion.IssuedById));
        });
        Tenant<RecordMove>(model, db, move =>
        {
            move.Property(row => row.Why).HasMaxLength(SupervisionRecord.NoteLength);
            Refers<RecordMove, Person>(move, nameof(RecordMove.ById));
        });
        Tenant<RecordSignature>(model, db, signature =>
        {
            signature.Property(row => row.Intent).HasMaxLength(500);
            signature.Property(row => row.Name).HasMaxLength(NameLength * 2);
            signature.Property(row => row.ContentHash).HasMaxLength(64);
            signature.HasIndex(row => new { row.TenantId, row.RecordId, row.VersionNumber, row.Party, row.Meaning }).IsUnique();
            Refers<RecordSignature, Person>(signature, nameof(RecordSignature.PersonId));
        });
        Tenant<RecordNote>(model, db, note =>
        {
            note.Property(row => row.Text).HasMaxLength(SupervisionRecord.NoteLength);
            note.Property(row => row.Part).HasMaxLength(80);
            Refers<RecordNote, Person>(note, nameof(RecordNote.PersonId));
        });
        Tenant<RecordDraft>(model, db, draft =>
        {
            draft.HasIndex(row => new { row.TenantId, row.RecordId }).IsUnique();
            Refers<RecordDraft, SupervisionRecord>(draft, nameof(RecordDraft.RecordId));
            Refers<RecordDraft, Person>(draft, nameof(RecordDraft.AuthorId));
        });
        Tenant<OwnPart>(model, db, part =>
        {
            part.Ignore(row => row.Answers);
            part.HasIndex(row => new { row.TenantId, row.SessionId }).IsUnique();
            Refers<OwnPart, Session>(part, nameof(OwnPart.SessionId));
            Refers<OwnPart, Person>(part, nameof(OwnPart.SuperviseeId));
        });
        Tenant<RecordOpening>(model, db, opening =>
        {
            opening.Property(row => row.Note).HasMaxLength(Session.WhyLength);
            opening.Ignore(row => row.LastDecision);
            opening.HasIndex(row => new { row.TenantId, row.RecordId, row.PersonId, row.On }).IsUnique();
            Refers<RecordOpening, SupervisionRecord>(opening, nameof(RecordOpening.RecordId));
            Refers<RecordOpening, Person>(opening, nameof(RecordOpening.PersonId));
            Owns<RecordOpening, OpeningDelay>(opening, row => row.Delays, nameof(OpeningDelay.OpeningId));
        });
        Tenant<OpeningDelay>(model, db, delay =>
        {
            delay.Property(row => row.Why).HasMaxLength(OpeningDelay.WhyLength);
            delay.HasIndex(row => new { row.TenantId, row.OpeningId, row.Number }).IsUnique();
            Refers<OpeningDelay, Person>(delay, nameof(OpeningDelay.DecidedById));
            Refers<OpeningDelay, Person>(delay, nameof(OpeningDelay.ById));
        });
        Tenant<AgreedAction>(model, db, action =>
        {
            action.Property(row => row.What).HasMaxLength(RecordContent.TextLength);
            action.Property(row => row.Why).HasMaxLength(RecordContent.TextLength);
            action.Property(row => row.OutcomeWhy).HasMaxLength(RecordContent.TextLength);
            action.HasIndex(row => new { row.TenantId, row.SuperviseeId, row.Outcome });
            Refers<AgreedAction, SupervisionRecord>(action, nameof(AgreedAction.RecordId));
            Refers<AgreedAction, SupervisionRecord>(action, nameof(AgreedAction.AnsweredInId));
            Refers<AgreedAction, Observation>(action, nameof(AgreedAction.ObservationId));
            Refers<AgreedAction, Person>(action, nameof(AgreedAction.SuperviseeId));
            Refers<AgreedAction, Person>(action, nameof(AgreedAction.OwnerId));
        });
        Tenant<ActionReport>(model, db, report =>
        {
            report.Property(row => row.Text).HasMaxLength(ActionReport.TextLength);
            report.HasIndex(row => new { row.TenantId, row.ActionId, row.At });
            Refers<ActionReport, AgreedAction>(report, nameof(ActionReport.ActionId));
            Refers<ActionReport, Person>(report, nameof(ActionReport.PersonId));
        });
    }

    private static void MapObservations(ModelBuilder model, PortalDb db)
    {
        Tenant<Observation>(model, db, observation =>
        {
            observation.Property(row => row.Activity).HasMaxLength(Observation.ActivityLength);
            observation.Property(row => row.Present).HasMaxLength(Observation.PresentLength);
            observation.Ignore(row => row.Latest);
            observation.Ignore(row => row.IsOpen);
            observation.Ignore(row => row.IsSigned);
            observation.Ignore(row => row.TookPlace);
            observation.Ignore(row => row.WaitsFor);
            observation.HasIndex(row => new { row.TenantId, row.PersonId, row.State });
            observation.HasIndex(row => new { row.TenantId, row.ObserverId, row.State });
            Refers<Observation, Person>(observation, nameof(Observation.PersonId));
            Refers<Observation, Person>(observation, nameof(Observation.ObserverId));
            Refers<Observation, Person>(observation, nameof(Observation.NamedById));
            Refers<Observation, Session>(observation, nameof(Observation.SessionId));
            Refers<Observation, Person>(observation, nameof(Observation.SuperviseeId));
            Owns<Observation, ObservationMove>(observation, row => row.Moves, nameof(ObservationMove.ObservationId));
            Owns<Observation, ObservationReport>(observation, row => row.Reports, nameof(ObservationReport.ObservationId));
            Owns<Observation, ObservationSignature>(observation, row => row.Signatures, nameof(ObservationSignature.ObservationId));
        });
        Tenant<ObservationMove>(model, db, move =>
        {
            move.Property(row => row.Why).HasMaxLength(Observation.TextLength);
            Refers<ObservationMove, Person>(move, nameof(ObservationMove.ById));
        });
        Tenant<ObservationReport>(model, db, report =>
        {
            report.Property(row => row.ContentHash).HasMaxLength(64);
            report.HasIndex(row => new { row.TenantId, row.ObservationId, row.Number }).IsUnique();
            Refers<ObservationReport, Person>(report, nameof(ObservationReport.SharedById));
        });
        Tenant<ObservationSignature>(model, db, signature =>
        {
            signature.Property(row => row.Intent).HasMaxLength(500);
            signature.Property(row => row.Name).HasMaxLength(NameLength * 2);
            signature.Property(row => row.ContentHash).HasMaxLength(64);
            signature.Property(row => row.Text).HasMaxLength(Observation.TextLength);
            signature.Property(row => row.Reflection).HasMaxLength(Observation.TextLength);
            Refers<ObservationSignature, Person>(signature, nameof(ObservationSignature.PersonId));
        });
        Tenant<ObservationDraft>(model, db, draft =>
        {
            draft.HasIndex(row => new { row.TenantId, row.ObservationId }).IsUnique();
            Refers<ObservationDraft, Observation>(draft, nameof(ObservationDraft.ObservationId));
            Refers<ObservationDraft, Person>(draft, nameof(ObservationDraft.AuthorId));
        });
        Tenant<ObservationReflection>(model, db, reflection =>
        {
            reflection.Property(row => row.Text).HasMaxLength(Observation.TextLength);
            reflection.HasIndex(row => new { row.TenantId, row.ObservationId }).IsUnique();
            Refers<ObservationReflection, Observation>(reflection, nameof(ObservationReflection.ObservationId));
            Refers<ObservationReflection, Person>(reflection, nameof(ObservationReflection.PersonId));
        });
        Tenant<SuperviseesView>(model, db, view =>
        {
            view.Ignore(row => row.Answers);
            view.HasIndex(row => new { row.TenantId, row.ObservationId }).IsUnique();
            Refers<SuperviseesView, Observation>(view, nameof(SuperviseesView.ObservationId));
            Refers<SuperviseesView, Person>(view, nameof(SuperviseesView.SuperviseeId));
        });
        Tenant<ObservationSample>(model, db, sample =>
        {
            sample.HasIndex(row => new { row.TenantId, row.DrawnAt });
            Refers<ObservationSample, Person>(sample, nameof(ObservationSample.DrawnById));
            Owns<ObservationSample, SampledObservation>(sample, row => row.Observations, nameof(SampledObservation.SampleId));
        });
        Tenant<SampledObservation>(model, db, sampled =>
        {
            sampled.HasIndex(row => new { row.TenantId, row.SampleId, row.Place }).IsUnique();
            Refers<SampledObservation, Observation>(sampled, nameof(SampledObservation.ObservationId));
        });
        Tenant<ObservationReading>(model, db, reading =>
        {
            reading.HasIndex(row => new { row.TenantId, row.ObservationId, row.PersonId, row.On }).IsUnique();
            Refers<ObservationReading, Observation>(reading, nameof(ObservationReading.ObservationId));
            Refers<ObservationReading, Person>(reading, nameof(ObservationReading.PersonId));
        });
    }

    private static void MapInspections(ModelBuilder model, PortalDb db)
    {
        Tenant<Inspection>(model, db, inspection =>
        {
            inspection.Property(row => row.Purpose).HasMaxLength(Inspection.PurposeLength);
            inspection.Ignore(row => row.End);
            inspection.HasIndex(row => new { row.TenantId, row.InspectorId, row.Until });
            Refers<Inspection, Person>(inspection, nameof(Inspection.InspectorId));
            Refers<Inspection, Person>(inspection, nameof(Inspection.DrawnById));
            Refers<Inspection, Unit>(inspection, nameof(Inspection.UnitId));
            Owns<Inspection, SampledRecord>(inspection, row => row.Records, nameof(SampledRecord.InspectionId));
            Owns<Inspection, InspectionEnd>(inspection, row => row.Ends, nameof(InspectionEnd.InspectionId));
        });
        Tenant<SampledRecord>(model, db, sampled =>
        {
            sampled.HasIndex(row => new { row.TenantId, row.InspectionId, row.Place }).IsUnique();
            Refers<SampledRecord, SupervisionRecord>(sampled, nameof(SampledRecord.RecordId));
        });
        Tenant<InspectionEnd>(model, db, end =>
        {
            end.Property(row => row.Why).HasMaxLength(Inspection.WhyLength);
            end.HasIndex(row => new { row.TenantId, row.InspectionId }).IsUnique();
            Refers<InspectionEnd, Person>(end, nameof(InspectionEnd.ById));
        });
    }

    private static void MapFiles(ModelBuilder model, PortalDb db)
    {
        Tenant<FileCustody>(model, db, custody =>
        {
            custody.HasIndex(row => new { row.TenantId, row.SuperviseeId, row.Number }).IsUnique();
            Refers<FileCustody, Person>(custody, nameof(FileCustody.SuperviseeId));
            Refers<FileCustody, Person>(custody, nameof(FileCustody.HolderId));
            Refers<FileCustody, Unit>(custody, nameof(FileCustody.UnitId));
            Refers<FileCustody, Person>(custody, nameof(FileCustody.ById));
        });
        Tenant<HandOver>(model, db, handOver =>
        {
            handOver.Ignore(row => row.IsOpen);
            handOver.HasIndex(row => new { row.TenantId, row.FromId, row.State });
            handOver.HasIndex(row => new { row.TenantId, row.ToId, row.State });
            Refers<HandOver, Person>(handOver, nameof(HandOver.SuperviseeId));
            Refers<HandOver, Person>(handOver, nameof(HandOver.FromId));
            Refers<HandOver, Person>(handOver, nameof(HandOver.ToId));
            Owns<HandOver, HandOverMove>(handOver, row => row.Moves, nameof(HandOverMove.HandOverId));
        });
        Tenant<HandOverMove>(model, db, move =>
        {
            move.Ignore(row => row.Checklist);
            move.Property(row => row.Note).HasMaxLength(HandOver.NoteLength);
            Refers<HandOverMove, Person>(move, nameof(HandOverMove.ById));
        });
    }

    private static void MapConcerns(ModelBuilder model, PortalDb db)
    {
        Tenant<Concern>(model, db, concern =>
        {
            concern.Ignore(row => row.IsOpen);
            concern.HasIndex(row => new { row.TenantId, row.HandlerId, row.State });
            concern.HasIndex(row => new { row.TenantId, row.SuperviseeId });
            Refers<Concern, Person>(concern, nameof(Concern.SuperviseeId));
            Refers<Concern, Person>(concern, nameof(Concern.SupervisorId));
            Refers<Concern, Person>(concern, nameof(Concern.RaisedById));
            Refers<Concern, Person>(concern, nameof(Concern.HandlerId));
            Refers<Concern, Person>(concern, nameof(Concern.PassedOverId));
            Refers<Concern, SupervisionRecord>(concern, nameof(Concern.RecordId));
            Owns<Concern, ConcernMove>(concern, row => row.Moves, nameof(ConcernMove.ConcernId));
        });
        Tenant<ConcernMove>(model, db, move =>
        {
            move.Property(row => row.Text).HasMaxLength(Concern.TextLength);
            Refers<ConcernMove, Person>(move, nameof(ConcernMove.ById));
            Refers<ConcernMove, Person>(move, nameof(ConcernMove.HandlerId));
        });
    }

    private static void MapObligations(ModelBuilder model, PortalDb db)
    {
        Tenant<StoredObligation>(model, db, obligation =>
        {
            obligation.Property(row => row.Subject).HasMaxLength(120);
            obligation.Property(row => row.Rule).HasMaxLength(400);
            obligation.Property(row => row.Clause).HasMaxLength(200);
            obligation.Property(row => row.Quote).HasMaxLength(1000);
            obligation.HasIndex(row => new { row.TenantId, row.PersonId, row.Kind, row.Subject }).IsUnique();
            obligation.HasIndex(row => new { row.TenantId, row.DueOn });
            Refers<StoredObligation, Person>(obligation, nameof(StoredObligation.PersonId));
        });
        Tenant<OverdueFlag>(model, db, flag =>
        {
            flag.Property(row => row.Subject).HasMaxLength(120);
            flag.HasIndex(row => new { row.TenantId, row.PersonId, row.Kind, row.Subject, row.DueOn }).IsUnique();
            Refers<OverdueFlag, Person>(flag, nameof(OverdueFlag.PersonId));
        });
    }

    private static void MapNotices(ModelBuilder model, PortalDb db)
    {
        Tenant<Notice>(model, db, notice =>
        {
            notice.Property(row => row.Key).HasMaxLength(Notice.KeyLength);
            notice.Property(row => row.Path).HasMaxLength(Notice.PathLength);
            notice.Ignore(row => row.IsOwn);
            // By the key first: the sweep that reminds asks which of a day's keys were told, whoever they are for.
            notice.HasIndex(row => new { row.TenantId, row.Key, row.PersonId }).IsUnique();
            notice.HasIndex(row => new { row.TenantId, row.PersonId, row.ReadAt, row.At });
            Refers<Notice, Person>(notice, nameof(Notice.PersonId));
            Refers<Notice, Person>(notice, nameof(Notice.ById));
            Refers<Notice, Person>(notice, nameof(Notice.AboutId));
        });
        Tenant<OutboxMail>(model, db, mail =>
        {
            mail.ToTable("Outbox");
            mail.Ignore(row => row.IsWaiting);
            mail.HasIndex(row => new { row.TenantId, row.NoticeId }).IsUnique();
            mail.HasIndex(row => new { row.TenantId, row.LeaderId, row.NextAttemptAt });
            mail.HasIndex(row => new { row.TenantId, row.LeaderId, row.DueAt });
            Refers<OutboxMail, Notice>(mail, nameof(OutboxMail.NoticeId));
            Refers<OutboxMail, Person>(mail, nameof(OutboxMail.PersonId));
            Refers<OutboxMail, OutboxMail>(mail, nameof(OutboxMail.LeaderId));
        });
        Tenant<NoticePreference>(model, db, preference =>
        {
            preference.HasIndex(row => new { row.TenantId, row.PersonId }).IsUnique();
            Refers<NoticePreference, Person>(preference, nameof(NoticePreference.PersonId));
        });
        Tenant<CalendarFeed>(model, db, feed =>
        {
            feed.HasIndex(row => new { row.TenantId, row.PersonId }).IsUnique();
            Refers<CalendarFeed, Person>(feed, nameof(CalendarFeed.PersonId));
        });
        Tenant<ReminderSettings>(model, db, settings => settings.HasIndex(row => row.TenantId).IsUnique());
    }

    private static void MapLedger(ModelBuilder model, PortalDb db)
    {
        Tenant<LedgerEntry>(model, db, entry =>
        {
            entry.ToTable("Ledger");
            // By the numbers that are hashed, not by name: whatever stands there can be read, and compared.
            entry.Property(row => row.Kind).HasConversion<int>();
            entry.Property(row => row.Subject).HasConversion<int>();
            Hash(entry.Property(row => row.ContentHash));
            Hash(entry.Property(row => row.Before));
            Hash(entry.Property(row => row.Hash));
            entry.HasIndex(row => new { row.TenantId, row.Number }).IsUnique();
            entry.HasIndex(row => new { row.TenantId, row.Subject, row.SubjectId });
            Refers<LedgerEntry, Person>(entry, nameof(LedgerEntry.ById));
        });
        Tenant<LedgerHead>(model, db, head =>
        {
            Hash(head.Property(row => row.Hash));
            head.HasIndex(row => row.TenantId).IsUnique();
        });
        Tenant<LedgerVerification>(model, db, verification =>
        {
            verification.Ignore(row => row.IsOpen);
            verification.Ignore(row => row.IsSound);
            verification.HasIndex(row => new { row.TenantId, row.AskedAt });
            Refers<LedgerVerification, Person>(verification, nameof(LedgerVerification.AskedById));
        });
        Tenant<Export>(model, db, export =>
        {
            export.HasIndex(row => new { row.TenantId, row.At });
            Refers<Export, Person>(export, nameof(Export.PersonId));
        });

        static void Hash(PropertyBuilder<byte[]> hash) => hash.HasMaxLength(LedgerEntry.HashLength).IsFixedLength();
    }

    private static void Tenant<TRow>(ModelBuilder model, PortalDb db, Action<EntityTypeBuilder<TRow>> map)
        where TRow : TenantRow
    {
        model.Entity<TRow>(entity =>
        {
            entity.HasKey(row => new { row.TenantId, row.Id });
            entity.Property(row => row.TenantId).ValueGeneratedNever();
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.Property(row => row.Version).IsConcurrencyToken();
            entity.Ignore(row => row.FactAbout);
            entity.Ignore(row => row.IsFactAboutEverybody);
            entity.Ignore(row => row.IsAppendOnly);
            entity.HasQueryFilter(PortalDb.TenantFilter, row => row.TenantId == db.TenantId);
            entity.HasOne<Organisation>().WithMany().HasForeignKey(row => row.TenantId);
            map(entity);
        });
    }

    private static void Refers<TRow, TPrincipal>(EntityTypeBuilder<TRow> entity, string foreignKey)
        where TRow : TenantRow
        where TPrincipal : TenantRow =>
        entity.HasOne<TPrincipal>().WithMany().HasForeignKey(nameof(TenantRow.TenantId), foreignKey);

    private static void Owns<TRow, TPart>(EntityTypeBuilder<TRow> entity, Expression<Func<TRow, IEnumerable<TPart>?>> parts, string foreignKey)
        where TRow : TenantRow
        where TPart : TenantRow
    {
        entity.HasMany(parts).WithOne().HasForeignKey(nameof(TenantRow.TenantId), foreignKey);
        entity.Navigation(parts).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
