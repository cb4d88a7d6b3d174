using SupervisionPortal.Web.Tests.Platform;

namespace SupervisionPortal.Web.Tests.Isolation;

/// <summary>One request of the walk and its answer.</summary>
public sealed record Visit(Role Role, Route Route, Subject Subject, string Address, Page Page)
{
    /// <summary>What was written to the database while it was answered; empty for nothing.</summary>
    public string Written => Page.Response.Headers.TryGetValues(WriteSpy.Header, out var written) ? string.Join(", ", written) : "";

    public int Status => (int)Page.Status;

    public bool IsSentToSignIn => Status is 401 || (Status is 302 or 303 && Page.Location!.StartsWith("/sign-in", StringComparison.Ordinal));

    public bool IsRefused => Status is 403 || (Status is 302 or 303 && Page.Location!.StartsWith("/no-access", StringComparison.Ordinal));

    public override string ToString() => $"{Role}, {Route.Method} {Address} ({Subject.Says}) → {Status} {Page.Location}".TrimEnd();
}
