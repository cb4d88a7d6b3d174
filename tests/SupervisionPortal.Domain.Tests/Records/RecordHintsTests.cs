using Shouldly;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Records;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Records;

public sealed class RecordHintsTests
{
    private static readonly RecordHeadings Headings = RecordHeadings.For(PolicyForms.None, PostRole.SocialWorker);

    [Fact]
    public void A_function_is_touched_by_a_word_or_by_looking_and_finding_nothing()
    {
        var content = new RecordContent { Answers = [new("support/discussed", "Slept badly."), new("development/discussed", "  ")], NothingToRaise = ["mediation"] };

        var hint = Hint(content, RecordHintKind.Functions)!;

        (hint.Count, hint.Of).ShouldBe((2, 4));
        hint.Missing.ShouldBe(["Management", "Development"]);
    }

    [Fact]
    public void A_case_that_was_written_touches_management()
    {
        var content = new RecordContent { Cases = [Case("C-1", ("worries", "Dad came twice."))] };

        Hint(content, RecordHintKind.Functions)!.Missing.ShouldNotContain("Management");
    }

    [Fact]
    public void The_childs_view_is_asked_of_the_cases_written_so_far()
    {
        var content = new RecordContent { Cases = [Case("C-1", ("worries", "Dad came.")), Case("C-2", ("childs-view", "“I want to stay.”")), Case("C-3")] };

        var view = Hint(content, RecordHintKind.ChildsView)!;
        var cases = Hint(content, RecordHintKind.Cases)!;

        (view.Count, view.Of).ShouldBe((1, 2));
        view.Missing.ShouldBe(["C-1"]);
        (cases.Count, cases.Of).ShouldBe((2, 3));
        cases.Missing.ShouldBe(["C-3"]);
    }

    [Fact]
    public void A_form_that_asks_for_the_childs_view_itself_is_counted_too()
    {
        var headings = RecordHeadings.For(ShippedPolicies.Get("mlop-tapang").Forms, PostRole.SocialWorker);

        var missing = RecordHints.Of(new RecordContent(), headings).Single(hint => hint.Kind == RecordHintKind.ChildsView);
        var given = RecordHints.Of(new RecordContent { Answers = [new("cases/what-the-child-says", "«I want to study.»")] }, headings).Single(hint => hint.Kind == RecordHintKind.ChildsView);

        missing.IsComplete.ShouldBeFalse();
        given.IsComplete.ShouldBeTrue();
    }

    [Fact]
    public void Each_action_wants_its_why_and_blank_rows_are_none()
    {
        var without = new ActionEntry { Id = Guid.CreateVersion7(), What = "Chase the GP" };
        var content = new RecordContent { Actions = [new() { Id = Guid.CreateVersion7(), What = "Visit", Why = "Not seen alone" }, without, new() { Id = Guid.CreateVersion7() }] };

        var hint = Hint(content, RecordHintKind.ActionsWithWhy)!;

        (hint.Count, hint.Of).ShouldBe((1, 2));
        hint.Missing.ShouldBe([without.Id.ToString()]);
    }

    [Fact]
    public void Last_times_actions_want_an_answer()
    {
        var content = new RecordContent { LastActions = [new() { ActionId = Guid.CreateVersion7(), Outcome = ActionOutcome.Done }, new() { ActionId = Guid.CreateVersion7() }] };

        var hint = Hint(content, RecordHintKind.LastActions)!;

        (hint.Count, hint.Of).ShouldBe((1, 2));
    }

    [Fact]
    public void What_a_record_does_not_have_it_is_not_asked_about()
    {
        RecordHints.Of(new RecordContent(), Headings).Select(hint => hint.Kind).ShouldBe([RecordHintKind.Functions]);
    }

    [Theory]
    [InlineData("mlop-tapang")]
    [InlineData("havering")]
    [InlineData("central-bedfordshire")]
    [InlineData("surrey")]
    [InlineData("bridgend")]
    public void Every_shipped_form_touches_all_four_functions_when_it_is_filled_in(string pack)
    {
        foreach (var role in Enum.GetValues<PostRole>())
        {
            var headings = RecordHeadings.For(ShippedPolicies.Get(pack).Forms, role);
            var content = new RecordContent { Answers = [.. headings.Form.Sections.SelectMany(section => section.Prompts.Select(prompt => new Answer(RecordHeadings.Key(section, prompt), "Something.")))] };

            var hint = RecordHints.Of(content, headings).Single(candidate => candidate.Kind == RecordHintKind.Functions);

            (hint.Count, hint.Of).ShouldBe((4, 4));
        }
    }

    private static CaseEntry Case(string reference, params (string Heading, string Text)[] answers) =>
        new() { CaseId = Guid.CreateVersion7(), Reference = reference, Answers = [.. answers.Select(answer => new Answer(answer.Heading, answer.Text))] };

    private static RecordHint? Hint(RecordContent content, RecordHintKind kind) => RecordHints.Of(content, Headings).SingleOrDefault(hint => hint.Kind == kind);
}
