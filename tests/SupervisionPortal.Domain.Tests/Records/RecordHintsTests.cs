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

    [Theory]
    [InlineData("Visit the school with mum", true, true, true)]
    [InlineData("ទៅជួបគ្រូរបស់កុមារនៅសាលា", true, true, true)]
    [InlineData("Visit", true, true, false)]
    [InlineData("Visit the school with mum", false, true, false)]
    [InlineData("Visit the school with mum", true, false, false)]
    public void An_action_is_specific_with_a_name_a_day_and_more_than_a_word_or_two(string what, bool who, bool when, bool specific)
    {
        var content = new RecordContent { Actions = [new() { Id = Guid.CreateVersion7(), What = what, WhoId = who ? Guid.CreateVersion7() : null, ByWhen = when ? new DateOnly(2026, 1, 5) : null }] };

        Hint(content, RecordHintKind.ActionsSpecific)!.IsComplete.ShouldBe(specific);
    }

    [Fact]
    public void Beyond_tasks_a_record_is_asked_for_what_its_headings_ask_for()
    {
        var headings = RecordHeadings.For(ShippedPolicies.Get("surrey").Forms, PostRole.SocialWorker);
        RecordHint Aspects(RecordContent content) => RecordHints.Of(content, headings).Single(hint => hint.Kind == RecordHintKind.Aspects);

        var none = Aspects(new RecordContent());
        var cared = Aspects(new RecordContent { NothingToRaise = ["check-in"], Answers = [new("reflection/reflection-discussed", "Why did I wait?")] });
        var cases = Aspects(new RecordContent { Cases = [Case("C-1", ("update", "Seen.")), Case("C-2", ("working-well", "Gran."))] });

        none.Missing.ShouldBe(["Reflection", "Wellbeing"]);
        cared.IsComplete.ShouldBeTrue();
        cases.Missing.ShouldBe(["Reflection", "Wellbeing"]);
        cases.Of.ShouldBe(3);
    }

    [Theory]
    [InlineData("mlop-tapang")]
    [InlineData("havering")]
    [InlineData("central-bedfordshire")]
    [InlineData("surrey")]
    [InlineData("bridgend")]
    public void Every_shipped_form_asks_for_reflection_strengths_and_wellbeing_once_a_case_is_written(string pack)
    {
        foreach (var role in Enum.GetValues<PostRole>())
        {
            var headings = RecordHeadings.For(ShippedPolicies.Get(pack).Forms, role);

            RecordHints.Of(new RecordContent { Cases = [Case("C-1", ("x", "Seen."))] }, headings).Single(hint => hint.Kind == RecordHintKind.Aspects)
                .Of.ShouldBe(3, $"{pack}, {role}");
        }
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
