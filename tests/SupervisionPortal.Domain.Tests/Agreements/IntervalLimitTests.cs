using Shouldly;
using SupervisionPortal.Domain.Agreements;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Tests.Policies;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Agreements;

/// <summary>An agreed interval can be shorter than the policy's and never longer: asked of the packs themselves.</summary>
public sealed class IntervalLimitTests
{
    [Theory]
    [InlineData("surrey", PostRole.SocialWorker, "2020-01-06", 1.0, "P4W", true)]
    [InlineData("surrey", PostRole.SocialWorker, "2020-01-06", 1.0, "P1M", true)]
    [InlineData("surrey", PostRole.SocialWorker, "2020-01-06", 1.0, "P31D", false)]
    [InlineData("surrey", PostRole.SocialWorker, "2020-01-06", 1.0, "P6W", false)]
    [InlineData("surrey", PostRole.Manager, "2020-01-06", 1.0, "P6W", true)]
    [InlineData("surrey", PostRole.Manager, "2020-01-06", 1.0, "P2M", false)]
    [InlineData("bridgend", PostRole.SocialWorker, "2020-01-06", 1.0, "P4W", true)]
    [InlineData("bridgend", PostRole.SocialWorker, "2020-01-06", 1.0, "P1M", false)]
    [InlineData("bridgend", PostRole.SocialWorker, "2020-01-06", 0.6, "P6W", true)]
    [InlineData("bridgend", PostRole.Student, "2026-02-02", 1.0, "P1W", true)]
    [InlineData("bridgend", PostRole.Student, "2026-02-02", 1.0, "P2W", false)]
    [InlineData("central-bedfordshire", PostRole.SocialWorker, "2020-01-06", 1.0, "P1M", true)]
    [InlineData("central-bedfordshire", PostRole.SocialWorker, "2020-01-06", 1.0, "P4W", true)]
    [InlineData("central-bedfordshire", PostRole.SocialWorker, "2020-01-06", 1.0, "P6W", false)]
    [InlineData("central-bedfordshire", PostRole.Nqsw, "2026-02-16", 1.0, "P1W", true)]
    [InlineData("central-bedfordshire", PostRole.Nqsw, "2026-02-16", 1.0, "P2W", false)]
    [InlineData("havering", PostRole.SocialWorker, "2020-01-06", 0.5, "P6W", true)]
    [InlineData("havering", PostRole.SocialWorker, "2020-01-06", 1.0, "P6W", false)]
    [InlineData("mlop-tapang", PostRole.SupportWorker, "2020-01-06", 1.0, "P2W", true)]
    [InlineData("mlop-tapang", PostRole.SupportWorker, "2020-01-06", 1.0, "P2M", false)]
    public void An_interval_is_admitted_where_no_day_makes_it_the_longer_one(string pack, PostRole role, string startedOn, double fullTime, string every, bool admitted)
    {
        var limit = new IntervalLimit(
            ShippedPolicies.Get(pack), Given.Person(role, startedOn) with { FullTimeEquivalent = (decimal)fullTime }, Given.London, Given.Day("2026-03-02"));

        var rule = limit.ExceededBy(new AgreementTerms(every, null, null));

        (rule is null).ShouldBe(admitted);
        if (rule is not null)
        {
            limit.Policy.Rules.Frequency.Select(candidate => candidate.Source).ShouldContain(rule, "the refusal is the clause's own sentence");
        }
    }

    [Fact]
    public void No_interval_is_always_admitted() =>
        AnAgreement.Limit().ExceededBy(AgreementTerms.None).ShouldBeNull();

    [Fact]
    public void A_longer_interval_is_neither_proposed_nor_accepted_nor_signed()
    {
        var agreement = AnAgreement.In(AgreementState.Begun);

        Should.Throw<RefusedException>(() => agreement.Propose(AnAgreement.Text(every: "P6W"), 0, null, AnAgreement.Limit(), 1, AnAgreement.Lead, AnAgreement.Now))
            .Refusal.ShouldBe(Refusal.LongerThanThePolicy);

        // The policy became stricter while they negotiated.
        agreement.Propose(AnAgreement.Text(every: "P1M"), 0, null, AnAgreement.Limit(), 1, AnAgreement.Lead, AnAgreement.Now);
        agreement.WhyNotAccept(AnAgreement.Supervisee, 1, AnAgreement.Limit("bridgend")).ShouldBe(Refusal.LongerThanThePolicy);
        agreement.Accept(1, AnAgreement.Limit(), AnAgreement.Supervisee, AnAgreement.Now);
        agreement.WhyNotSign(AnAgreement.Supervisee, 1, AnAgreement.Limit("bridgend")).ShouldBe(Refusal.LongerThanThePolicy);
    }
}
