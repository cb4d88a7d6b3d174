using Microsoft.AspNetCore.Http;
using Shouldly;
using SupervisionPortal.Web.Shared.Errors;

namespace SupervisionPortal.Web.Tests.Shared;

public sealed class ExpiredFormTests
{
    [Fact]
    public void What_was_typed_is_offered_again_but_no_token_and_no_password()
    {
        var form = ExpiredForm.Of(Posted("same-origin"));

        form.Url.ShouldBe("/records/7/disagreement?part=2");
        form.Fields.ShouldBe([KeyValuePair.Create("Part", "I did not ask to come off duty.")]);
    }

    [Fact]
    public void A_form_that_another_site_sent_is_not_offered_again() => ExpiredForm.Of(Posted("cross-site")).Url.ShouldBeNull();

    [Fact]
    public void Without_the_browsers_word_the_origin_must_be_ours()
    {
        var ours = Posted(null);
        ours.Headers.Origin = "https://portal.example";
        ExpiredForm.Of(ours).Url.ShouldNotBeNull();

        var theirs = Posted(null);
        theirs.Headers.Origin = "https://evil.example";
        ExpiredForm.Of(theirs).Url.ShouldBeNull();

        ExpiredForm.Of(Posted(null)).Url.ShouldBeNull();
    }

    private static HttpRequest Posted(string? site)
    {
        var request = new DefaultHttpContext().Request;
        request.Method = "POST";
        request.Host = new HostString("portal.example");
        request.Path = "/records/7/disagreement";
        request.QueryString = new QueryString("?part=2");
        request.ContentType = "application/x-www-form-urlencoded";
        if (site is not null)
            request.Headers["Sec-Fetch-Site"] = site;
        request.Form = new FormCollection(new()
        {
            ["Part"] = "I did not ask to come off duty.",
            ["__RequestVerificationToken"] = "old",
            ["CurrentPassword"] = "correct horse",
        });
        return request;
    }
}
