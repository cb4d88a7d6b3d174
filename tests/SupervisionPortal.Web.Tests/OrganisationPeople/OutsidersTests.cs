using System.Net;
using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Web.Tests.Platform;
using SupervisionPortal.Web.Tests.Sessions;

namespace SupervisionPortal.Web.Tests.OrganisationPeople;

public sealed class OutsidersTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task An_inspector_is_entered_without_a_post_given_the_duty_and_can_be_given_a_sample()
    {
        using var administrator = await portal.SignedInAs(Accounts.Administrator);

        var added = await administrator.SubmitAsync("/organisation/people/outside", "/outside", ("GivenName", "Ida"), ("FamilyName", "Marlow"), ("Email", "ida@inspectorate.example"));
        var page = await administrator.FollowAsync(added);
        var id = Guid.Parse(added.Location!.Split('/')[^1]);
        var duty = await administrator.SubmitAsync("/organisation/appointments/new", "/appointments", ("Person", id.ToString()), ("Kind", nameof(AppointmentKind.Inspector)), ("From", "26/11/2025"));

        page.Text.ShouldContain("Ida Marlow");
        page.Find(".govuk-inset-text").TextContent.ShouldContain("http");
        duty.Location.ShouldNotBeNull(duty.Text);
        using var quality = await portal.SignedInAs(Diary.QualityAssurance);
        (await quality.GetAsync("/inspections/new")).FindAll($"option[value='{id}']").ShouldNotBeEmpty();
        (await portal.WithinAsync(Accounts.Administrator, db => db.Obligations.AnyAsync(row => row.PersonId == id))).ShouldBeFalse();
    }

    [Fact]
    public async Task Posted_twice_they_are_entered_once_and_what_is_missing_is_said()
    {
        using var administrator = await portal.SignedInAs(Accounts.Administrator);
        var form = (await administrator.GetAsync("/organisation/people/outside")).Form("/outside").With(("GivenName", "Otto"), ("FamilyName", "Marlow"), ("Email", "otto@inspectorate.example"));

        var first = await administrator.PostAsync(form);
        var again = await administrator.PostAsync(form);
        var missing = await administrator.SubmitAsync("/organisation/people/outside", "/outside", ("GivenName", "Otto"), ("Email", "otto@inspectorate.example"));
        var taken = await administrator.SubmitAsync("/organisation/people/outside", "/outside", ("GivenName", "Otto"), ("FamilyName", "Other"), ("Email", "otto@inspectorate.example"));

        again.Location.ShouldBe(first.Location);
        (missing.Status, missing.FindAll("#FamilyName-error").Count).ShouldBe((HttpStatusCode.UnprocessableEntity, 1));
        taken.FindAll("#Email-error").Count.ShouldBe(1);
        (await portal.WithinAsync(Accounts.Administrator, db => db.People.CountAsync(row => row.Email == "otto@inspectorate.example"))).ShouldBe(1);
    }
}
