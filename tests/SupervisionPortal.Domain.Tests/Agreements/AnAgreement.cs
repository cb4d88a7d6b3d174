using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using SupervisionPortal.Domain.Tests.Policies;

namespace SupervisionPortal.Domain.Tests.Agreements;

/// <summary>An agreement in any state, brought there by its own verbs.</summary>
internal static class AnAgreement
{
    public static readonly DateTime Now = Given.Instant("2026-03-02T10:00:00Z");
    public static readonly DateOnly Today = Given.Day("2026-03-02");

    public static readonly Negotiator Supervisor = new(new Actor(Guid.CreateVersion7(), Relation.Supervisor), null);
    public static readonly Negotiator Supervisee = new(new Actor(Guid.CreateVersion7(), Relation.Supervisee), Supervisor.Id);
    public static readonly Negotiator Stranger = new(new Actor(Guid.CreateVersion7(), Relation.LineManager), Supervisor.Id);

    public static readonly Negotiator Lead = Supervisor with { SupervisorId = Supervisor.Id };

    public static readonly Signing Signing = new("I agree.", "Ada Cast");

    public static IntervalLimit Limit(string pack = "surrey") =>
        new(ShippedPolicies.Get(pack), Given.Person(), Given.London, Today);

    public static AgreementContent Text(string words = "Tuesdays", string? every = null) =>
        AgreementContent.From(ShippedPolicies.Get("surrey").Forms).With(new AgreementTerms(every, 90, "Room 9"), id => id == "frequency" ? words : null);

    public static SupervisionAgreement In(AgreementState state)
    {
        var agreement = SupervisionAgreement.Begin(Supervisee.Id, null, null, Lead, Now);
        if (state == AgreementState.Begun)
        {
            return agreement;
        }

        agreement.Propose(Text(), 0, null, Limit(), 1, Lead, Now);
        if (state == AgreementState.Withdrawn)
        {
            agreement.Withdraw("No longer needed", Supervisee, Now);
            return agreement;
        }

        if (state == AgreementState.Proposed)
        {
            return agreement;
        }

        agreement.Accept(1, Limit(), Supervisee, Now);
        if (state == AgreementState.Settled)
        {
            return agreement;
        }

        agreement.Sign(1, Limit(), null, Signing, Supervisee, Today, Now);
        if (state == AgreementState.SignedByOne)
        {
            return agreement;
        }

        agreement.Sign(1, Limit(), null, Signing, Lead, Today, Now);
        switch (state)
        {
            case AgreementState.InReview:
                agreement.BeginReview(ReviewReason.Yearly, null, Signing, Supervisee, Now);
                break;
            case AgreementState.Superseded:
                agreement.Supersede(Lead.Id, Now);
                break;
            default:
                break;
        }

        return agreement;
    }

    /// <summary>Does it as whoever may; where nobody may, as the supervisor.</summary>
    public static void Do(SupervisionAgreement agreement, AgreementVerb verb, Negotiator? who = null)
    {
        var version = agreement.VersionNumber;
        switch (verb)
        {
            case AgreementVerb.Propose:
                // From any other state a text is an answer: the verb itself is refused by the table alone.
                SupervisionAgreement.States.Next(agreement.State, verb);
                agreement.Propose(Text("Mondays"), version, null, Limit(), 1, who ?? Lead, Now);
                break;
            case AgreementVerb.Counter:
                SupervisionAgreement.States.Next(agreement.State, verb);
                agreement.Propose(Text("Mondays"), version, null, Limit(), 1, who ?? Supervisee, Now);
                break;
            case AgreementVerb.Revise:
                SupervisionAgreement.States.Next(agreement.State, verb);
                agreement.Propose(Text("Mondays"), version, null, Limit(), 1, who ?? Lead, Now);
                break;
            case AgreementVerb.Accept:
                agreement.Accept(version, Limit(), who ?? Supervisee, Now);
                break;
            case AgreementVerb.Sign:
                SupervisionAgreement.States.Next(agreement.State, verb);
                agreement.Sign(version, Limit(), null, Signing, who ?? Supervisee, Today, Now);
                break;
            case AgreementVerb.Countersign:
                SupervisionAgreement.States.Next(agreement.State, verb);
                agreement.Sign(version, Limit(), null, Signing, who ?? Lead, Today, Now);
                break;
            case AgreementVerb.Withdraw:
                agreement.Withdraw("No longer needed", who ?? Lead, Now);
                break;
            case AgreementVerb.BeginReview:
                agreement.BeginReview(ReviewReason.Yearly, null, Signing, who ?? Lead, Now);
                break;
            case AgreementVerb.LetStand:
                agreement.LetStand(Signing, who ?? Lead, Today, Now);
                break;
            case AgreementVerb.EndReview:
                agreement.EndReview(who ?? Lead, Now);
                break;
            case AgreementVerb.Supersede:
                agreement.Supersede((who ?? Lead).Id, Now);
                break;
            case AgreementVerb.RecordReview:
                agreement.RecordReview(Today, who ?? Lead, Now);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(verb), verb, "Nothing is begun twice.");
        }
    }
}
