using System.Net;
using System.Text.Json;
using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.DeviceKeys;

public sealed class DeviceKeyTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task An_account_gets_the_same_key_each_time_it_signs_in_and_nobody_elses()
    {
        using var one = await portal.SignedInAs(Accounts.Supervisor);
        using var again = await portal.SignedInAs(Accounts.Supervisor);
        using var other = await portal.SignedInAs(Accounts.Supervisee);

        var (account, key) = await KeyAsync(one);

        Convert.FromBase64String(key).Length.ShouldBe(32);
        (await KeyAsync(again)).ShouldBe((account, key));
        var theirs = await KeyAsync(other);
        theirs.Account.ShouldNotBe(account);
        theirs.Key.ShouldNotBe(key);
    }

    [Fact]
    public async Task A_stranger_gets_none()
    {
        using var browser = portal.Anonymous();

        var answer = await browser.PostForJsonAsync("/device-keys", []);

        answer.Status.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Body.ShouldNotContain("\"key\"");
    }

    [Fact]
    public async Task The_key_is_written_into_no_page()
    {
        using var browser = await portal.SignedInAs(Accounts.Supervisor);
        var (_, key) = await KeyAsync(browser);

        (await browser.GetAsync("/")).Body.ShouldNotContain(key);
    }

    private static async Task<(string Account, string Key)> KeyAsync(Browser browser)
    {
        var form = (await browser.GetAsync("/sign-in/again")).Form("/sign-out");
        var answer = await browser.PostForJsonAsync("/device-keys", form.Fields);
        answer.Status.ShouldBe(HttpStatusCode.OK);
        using var told = JsonDocument.Parse(answer.Body);
        return (told.RootElement.GetProperty("account").GetString()!, told.RootElement.GetProperty("key").GetString()!);
    }
}
