using Shouldly;
using SupervisionPortal.Domain.Records;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Records;

public sealed class RecordContentTests
{
    private static readonly Guid Action = Guid.CreateVersion7();
    private static readonly DateOnly HeldOn = new(2025, 11, 20);

    [Fact]
    public void It_comes_back_from_its_json_and_gives_the_same_json_again()
    {
        var content = new RecordContent
        {
            Form = "personal",
            Answers = [new("support/discussed", "ដារ៉ា (៩ ឆ្នាំ) \"quoted\"\nnext line")],
            NothingToRaise = ["mediation"],
            Cases = [new() { CaseId = Guid.CreateVersion7(), Reference = "C-1", PlanReviewed = true, Answers = [new("worries", "Dad came.")] }],
            LastActions = [new() { ActionId = Action, What = "Visit", Outcome = ActionOutcome.CarriedOn, Why = "Away" }],
            Actions = [new() { Id = Guid.CreateVersion7(), What = "Visit", ByWhen = new DateOnly(2025, 12, 5), CarriesOnId = Action }],
        };

        var json = content.ToJson();

        RecordContent.FromJson(json).ToJson().ShouldBe(json);
        json.ShouldContain("ដារ៉ា");
        json.ShouldNotContain("isBlank");
    }

    [Fact]
    public void Only_a_text_that_is_too_long_stops_saving()
    {
        var content = new RecordContent
        {
            Answers = [new("support/discussed", new string('a', RecordContent.TextLength + 1)), new("management/discussed", new string('a', RecordContent.TextLength))],
            Actions = [new() { Id = Action, Why = "Because", ByWhenTyped = "soon" }],
        };

        var faults = content.Faults(HeldOn).ToList();

        faults.Where(fault => fault.StopsSaving).ShouldHaveSingleItem().Place.ShouldBe("answers/support/discussed.Text");
        faults.Where(fault => !fault.StopsSaving).Select(fault => fault.Kind).ShouldBe([ContentFaultKind.NotADay, ContentFaultKind.ActionWithoutWhat]);
    }

    [Fact]
    public void An_action_is_not_due_before_the_session_it_was_agreed_in()
    {
        RecordContent With(DateOnly byWhen) => new() { Actions = [new() { Id = Action, What = "Visit", ByWhen = byWhen }] };

        With(HeldOn.AddDays(-1)).Faults(HeldOn).ShouldHaveSingleItem().Kind.ShouldBe(ContentFaultKind.DueBeforeSession);
        With(HeldOn).Faults(HeldOn).ShouldBeEmpty();
    }

    [Fact]
    public void Two_texts_of_one_place_are_both_kept()
    {
        var saved = new RecordContent { Answers = [new("support/discussed", "Saved."), new("management/discussed", "The same.")] };
        var typed = new RecordContent { Answers = [new("support/discussed", "Typed."), new("management/discussed", "The same."), new("mediation/discussed", "New.")] };

        var both = saved.With(typed);

        both.Read("support/discussed").ShouldBe("Saved.\n\nTyped.");
        both.Read("management/discussed").ShouldBe("The same.");
        both.Read("mediation/discussed").ShouldBe("New.");
    }

    [Fact]
    public void Text_that_goes_on_from_what_was_saved_is_not_doubled()
    {
        var saved = new RecordContent { Answers = [new("support/discussed", "Three hearings")] };
        var typed = new RecordContent { Answers = [new("support/discussed", "Three hearings in one month.")] };

        saved.With(typed).Read("support/discussed").ShouldBe("Three hearings in one month.");
    }

    [Fact]
    public void Actions_of_both_are_kept()
    {
        var other = Guid.CreateVersion7();
        var saved = new RecordContent { Actions = [new() { Id = Action, What = "Visit" }] };
        var typed = new RecordContent { Actions = [new() { Id = other, What = "Chase the GP" }, new() { Id = Guid.CreateVersion7() }] };

        saved.With(typed).Actions.Select(action => action.Id).ShouldBe([Action, other]);
    }

    [Fact]
    public void Differences_name_every_place_and_nothing_else()
    {
        var before = new RecordContent { Answers = [new("support/discussed", "Three."), new("management/discussed", "Leave.")], NothingToRaise = ["mediation"] };
        var after = new RecordContent { Answers = [new("support/discussed", "Two."), new("management/discussed", "Leave.")], Actions = [new() { Id = Action, What = "Visit" }] };

        var differences = before.DifferencesTo(after);

        differences.Select(difference => difference.Place).ShouldBe(["answers/support/discussed.Text", $"actions/{Action}.What", "sections/mediation.NothingToRaise"]);
        differences[0].ShouldBe(new ContentDifference("answers/support/discussed.Text", "Three.", "Two."));
    }

    [Fact]
    public void What_waits_is_merged_in_and_what_was_written_stays()
    {
        var action = new AgreedAction(Guid.CreateVersion7(), Guid.CreateVersion7(), new ActionEntry { Id = Action, What = "Visit" }, HeldOn);
        var agenda = new CaseEntry { CaseId = Guid.CreateVersion7(), Reference = "C-1", PlanReviewed = true };
        var written = new CaseEntry { CaseId = agenda.CaseId, Reference = "C-1", Answers = [new("worries", "Dad came.")] };
        var withdrawn = new CaseEntry { CaseId = Guid.CreateVersion7(), Reference = "C-2" };

        var content = new RecordContent { Cases = [written, withdrawn] }.On([action], [agenda]).On([action], [agenda]);

        content.LastActions.ShouldHaveSingleItem().What.ShouldBe("Visit");
        var kept = content.Cases.ShouldHaveSingleItem();
        kept.Read("worries").ShouldBe("Dad came.");
        kept.PlanReviewed.ShouldBeTrue();
    }

    [Fact]
    public void As_issued_it_has_no_blank_rows()
    {
        var content = new RecordContent
        {
            Answers = [new("support/discussed", " "), new("management/discussed", "Leave.")],
            Actions = [new() { Id = Action }, new() { Id = Guid.CreateVersion7(), What = "Visit" }],
        }.WithoutBlanks();

        content.Answers.ShouldHaveSingleItem();
        content.Actions.ShouldHaveSingleItem().What.ShouldBe("Visit");
    }
}
