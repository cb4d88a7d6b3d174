using Shouldly;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.Policies;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Policies;

/// <summary>Cases allocated on Saturday 31 January 2026.</summary>
public sealed class CaseTests
{
    private const string Allocated = "2026-01-31";

    [Theory]
    [InlineData(CaseCategory.EarlyHelp, "2026-02-28")]
    [InlineData(CaseCategory.ChildProtection, "2026-02-28")]
    [InlineData(CaseCategory.ChildInNeed, "2026-02-28")]
    [InlineData(CaseCategory.Plo, "2026-02-28")]
    [InlineData(CaseCategory.LookedAfterMatched, "2026-04-30")]
    [InlineData(CaseCategory.LookedAfterSixWeekly, "2026-03-31")]
    [InlineData(CaseCategory.LookedAfterProceedings, "2026-02-28")]
    [InlineData(CaseCategory.CareLeaverSettled, "2026-04-30")]
    [InlineData(CaseCategory.CareLeaverHighNeed, "2026-02-28")]
    [InlineData(CaseCategory.ParentCarerAssessment, "2027-01-31")]
    [InlineData(CaseCategory.FosteringMatched, "2026-04-30")]
    [InlineData(CaseCategory.FosteringKinship, "2026-04-30")]
    [InlineData(CaseCategory.FosteringRespite, "2026-04-30")]
    [InlineData(CaseCategory.FosteringIntensive, "2026-03-31")]
    [InlineData(CaseCategory.FosteringAssessment, "2026-02-28")]
    [InlineData(CaseCategory.FosteringParentAndChild, "2026-02-28")]
    [InlineData(CaseCategory.Adoption, "2026-03-31")]
    public void Central_Bedfordshire_discusses_each_category_at_its_own_pace(CaseCategory category, string due)
    {
        var first = Discussion("central-bedfordshire", Given.Case(category, Allocated));
        var later = Discussion("central-bedfordshire", Given.Case(category, "2025-06-01", "2025-12-01", Allocated, "2026-01-15"));

        first!.DueOn.Text().ShouldBe(due);
        first.TargetOn.ShouldBe(first.DueOn);
        first.Subject.ShouldBe("case:C-1");
        later!.DueOn.Text().ShouldBe(due);
    }

    [Fact]
    public void Central_Bedfordshire_first_discusses_an_assessment_within_ten_working_days_then_every_three_to_four_weeks()
    {
        var first = Discussion("central-bedfordshire", Given.Case(CaseCategory.Assessment, Allocated))!;
        var later = Discussion("central-bedfordshire", Given.Case(CaseCategory.Assessment, "2026-01-05", Allocated))!;

        (first.TargetOn.Text(), first.DueOn.Text()).ShouldBe(("2026-02-13", "2026-02-13"));
        (later.TargetOn.Text(), later.DueOn.Text()).ShouldBe(("2026-02-21", "2026-02-28"));
    }

    [Theory]
    [InlineData(null, null, "2026-04-30")]
    [InlineData(1, "2026-02-28", "2026-02-28")]
    [InlineData(6, "2026-07-31", "2026-07-31")]
    public void Central_Bedfordshire_follows_a_disabled_childs_own_plan(int? planReviewMonths, string? discussed, string planReviewed)
    {
        var disability = Given.Case(CaseCategory.Disability, Allocated) with { PlanReviewMonths = planReviewMonths };

        Discussion("central-bedfordshire", disability)?.DueOn.Text().ShouldBe(discussed);
        (Discussion("central-bedfordshire", disability) is null).ShouldBe(discussed is null);
        Review("central-bedfordshire", disability)!.DueOn.Text().ShouldBe(planReviewed);
    }

    [Fact]
    public void The_months_of_a_plan_matter_for_no_other_category()
    {
        var early = Given.Case(CaseCategory.EarlyHelp, Allocated) with { PlanReviewMonths = 6 };

        Discussion("central-bedfordshire", early)!.DueOn.Text().ShouldBe("2026-02-28");
        Review("central-bedfordshire", early)!.DueOn.Text().ShouldBe("2026-04-30");
    }

    [Theory]
    [InlineData(CaseCategory.ChildProtection, "2026-02-28", "2026-03-31")]
    [InlineData(CaseCategory.ChildInNeed, "2026-02-28", "2026-04-30")]
    [InlineData(CaseCategory.Adoption, "2026-02-28", "2026-04-30")]
    [InlineData(CaseCategory.Disability, "2026-02-28", "2026-04-30")]
    [InlineData(CaseCategory.Assessment, "2026-02-28", "2026-04-30")]
    public void Havering_aims_for_a_month_and_knows_a_latest_day(CaseCategory category, string target, string due)
    {
        var obligation = Discussion("havering", Given.Case(category, Allocated))!;

        (obligation.TargetOn.Text(), obligation.DueOn.Text()).ShouldBe((target, due));
    }

    [Fact]
    public void Surrey_reviews_every_child_every_three_months()
    {
        foreach (var category in Enum.GetValues<CaseCategory>())
        {
            Discussion("surrey", Given.Case(category, Allocated))!.DueOn.Text().ShouldBe("2026-04-30");
        }
    }

    [Theory]
    [InlineData("mlop-tapang")]
    [InlineData("bridgend")]
    public void Where_the_policy_gives_no_number_there_is_no_date(string pack)
    {
        foreach (var category in Enum.GetValues<CaseCategory>())
        {
            Discussion(pack, Given.Case(category, Allocated)).ShouldBeNull();
        }
    }

    [Theory]
    [InlineData("central-bedfordshire", CaseCategory.EarlyHelp, "2026-04-30")]
    [InlineData("central-bedfordshire", CaseCategory.Assessment, "2026-04-30")]
    [InlineData("central-bedfordshire", CaseCategory.Adoption, "2026-04-30")]
    [InlineData("central-bedfordshire", CaseCategory.ParentCarerAssessment, null)]
    [InlineData("havering", CaseCategory.ParentCarerAssessment, "2026-04-30")]
    [InlineData("havering", CaseCategory.ChildProtection, "2026-04-30")]
    [InlineData("surrey", CaseCategory.ChildProtection, null)]
    [InlineData("bridgend", CaseCategory.ChildProtection, null)]
    [InlineData("mlop-tapang", CaseCategory.ChildProtection, null)]
    public void The_plan_itself_is_reviewed_where_the_policy_asks_for_it(string pack, CaseCategory category, string? due)
    {
        var allocated = Given.Case(category, Allocated, "2026-02-20");
        var reviewed = allocated with { AllocatedOn = Given.Day("2025-06-01"), PlanReviewedOn = [Given.Day(Allocated), Given.Day("2025-12-01")] };

        Review(pack, allocated)?.DueOn.Text().ShouldBe(due);
        Review(pack, reviewed)?.DueOn.Text().ShouldBe(due);
        (Review(pack, allocated) is null).ShouldBe(due is null);
    }

    [Theory]
    [InlineData("2026-02-27", true)]
    [InlineData("2026-02-28", false)]
    [InlineData("2026-03-15", false)]
    public void A_case_is_open_until_the_day_it_closes(string asOf, bool open) =>
        (Given.Obligations(
            "surrey",
            Given.Person() with { Cases = [Given.Case(CaseCategory.Plo, Allocated) with { ClosedOn = Given.Day("2026-02-28") }] },
            asOf).Only(ObligationKind.DiscussCase) is not null)
            .ShouldBe(open);

    [Fact]
    public void A_case_not_allocated_yet_and_a_discussion_to_come_do_not_count()
    {
        var person = Given.Person() with { Cases = [Given.Case(CaseCategory.Plo, Allocated, "2026-03-10")] };

        Given.Obligations("surrey", person, "2026-01-30").Only(ObligationKind.DiscussCase).ShouldBeNull();
        Given.Obligations("surrey", person, "2026-03-09").Only(ObligationKind.DiscussCase)!.DueOn.Text().ShouldBe("2026-04-30");
        Given.Obligations("surrey", person, "2026-03-10").Only(ObligationKind.DiscussCase)!.DueOn.Text().ShouldBe("2026-06-10");
    }

    private static Obligation? Discussion(string pack, CaseFacts allocated) =>
        Given.Obligations(pack, Given.Person() with { Cases = [allocated] }, "2026-03-01").Only(ObligationKind.DiscussCase);

    private static Obligation? Review(string pack, CaseFacts allocated) =>
        Given.Obligations(pack, Given.Person() with { Cases = [allocated] }, "2026-03-01").Only(ObligationKind.ReviewCasePlan);
}
