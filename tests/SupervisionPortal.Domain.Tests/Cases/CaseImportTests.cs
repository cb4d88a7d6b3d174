using Shouldly;
using SupervisionPortal.Domain.Cases;
using SupervisionPortal.Domain.People;
using Xunit;
using Case = SupervisionPortal.Domain.Cases.Case;

namespace SupervisionPortal.Domain.Tests.Cases;

public sealed class CaseImportTests
{
    private static readonly DateOnly Today = new(2026, 6, 10);
    private static readonly DateTime Now = new(2026, 6, 10, 9, 30, 0, DateTimeKind.Utc);
    private static readonly Actor Holder = new(Guid.CreateVersion7(), Relation.Supervisee);

    [Fact]
    public void What_is_new_is_added_and_what_is_known_is_brought_up_to_date()
    {
        var known = new Case("c-2", CaseCategory.ChildInNeed, Holder.PersonId, Today.AddDays(-90)) { Label = "K (9)" };
        var plan = Plan([new CaseLine(2, "C-1", CaseCategory.Plo, "T (6)", CaseRating.Red), new CaseLine(3, "C-2", CaseCategory.ChildProtection)], known);

        plan.Select(line => line.Outcome).ShouldBe([CaseLineOutcome.Add, CaseLineOutcome.Update]);
        var added = CaseImport.Apply(plan, Holder.PersonId, Holder, Now, Today).ShouldHaveSingleItem();

        (added.Reference, added.Category, added.Label, added.Rating, added.AllocatedOn).ShouldBe(("C-1", CaseCategory.Plo, "T (6)", CaseRating.Red, Today));
        (known.Category, known.Label, known.AllocatedOn).ShouldBe((CaseCategory.ChildProtection, "K (9)", Today.AddDays(-90)));
    }

    [Fact]
    public void The_same_lines_again_change_nothing()
    {
        CaseLine[] lines = [new(2, "C-1", CaseCategory.Plo, "T (6)", CaseRating.Red, Today.AddDays(-3)), new(3, "C-2", CaseCategory.Disability, null, null, null, 6)];
        var added = CaseImport.Apply(Plan(lines), Holder.PersonId, Holder, Now, Today);

        var again = Plan(lines, [.. added]);

        again.ShouldAllBe(line => line.Outcome == CaseLineOutcome.Unchanged);
        CaseImport.Apply(again, Holder.PersonId, Holder, Now, Today).ShouldBeEmpty();
        added.Sum(held => held.Ratings.Count).ShouldBe(1);
    }

    [Fact]
    public void A_closed_case_is_left_as_it_is()
    {
        var closed = new Case("C-1", CaseCategory.Plo, Holder.PersonId, Today.AddDays(-90)) { ClosedOn = Today.AddDays(-9) };

        Plan([new CaseLine(2, "C-1", CaseCategory.Adoption)], closed).ShouldHaveSingleItem().Outcome.ShouldBe(CaseLineOutcome.Closed);
    }

    [Theory]
    [InlineData("", CaseLineFault.ReferenceMissing)]
    [InlineData("=HYPERLINK(1)", CaseLineFault.LooksLikeAFormula)]
    [InlineData("+4", CaseLineFault.LooksLikeAFormula)]
    [InlineData("-4", CaseLineFault.LooksLikeAFormula)]
    [InlineData("@A1", CaseLineFault.LooksLikeAFormula)]
    public void A_reference_that_cannot_be_is_left_out(string reference, CaseLineFault fault) =>
        Plan([new CaseLine(2, reference, CaseCategory.Plo)]).ShouldHaveSingleItem().Faults.ShouldBe([fault]);

    [Fact]
    public void Each_fault_of_a_line_is_said_and_nothing_of_it_taken_in()
    {
        var others = new Case("C-3", CaseCategory.Plo, Guid.CreateVersion7(), Today.AddDays(-90));
        var plan = Plan(
            [
                new CaseLine(2, "C-1", null, new string('x', Case.LabelLength + 1), null, Today.AddDays(1), 13),
                new CaseLine(3, "C-2", CaseCategory.Plo, "=1+1"),
                new CaseLine(4, "C-3", CaseCategory.Plo),
                new CaseLine(5, "C-4", CaseCategory.Plo),
                new CaseLine(6, "c-4", CaseCategory.Plo),
                new CaseLine(7, new string('x', Case.ReferenceLength + 1), CaseCategory.Plo),
            ],
            others);

        plan[0].Faults.ShouldBe([CaseLineFault.CategoryUnknown, CaseLineFault.LabelTooLong, CaseLineFault.AllocatedInTheFuture, CaseLineFault.MonthsNotUnderstood]);
        plan[1].Faults.ShouldBe([CaseLineFault.LooksLikeAFormula]);
        plan[2].Faults.ShouldBe([CaseLineFault.HeldBySomebodyElse]);
        plan[3].Outcome.ShouldBe(CaseLineOutcome.Add);
        plan[4].Faults.ShouldBe([CaseLineFault.TwiceInTheFile]);
        plan[5].Faults.ShouldBe([CaseLineFault.ReferenceTooLong]);
        CaseImport.Apply(plan, Holder.PersonId, Holder, Now, Today).ShouldHaveSingleItem().Reference.ShouldBe("C-4");
    }

    [Fact]
    public void Nobody_but_the_two_imports() => Should.Throw<RefusedException>(() => CaseImport.Apply(
        Plan([new CaseLine(2, "C-1", CaseCategory.Plo)]), Holder.PersonId, new Actor(Guid.CreateVersion7(), Relation.LineManager), Now, Today)).Refusal.ShouldBe(Refusal.OnlyThoseTwo);

    private static IReadOnlyList<PlannedCaseLine> Plan(IEnumerable<CaseLine> lines, params Case[] known) => CaseImport.Plan(lines, known, Holder.PersonId, Today);
}
