namespace SupervisionPortal.Web.Platform.Mail;

/// <summary>Where people reach the portal, for links that leave it: the setting Portal:PublicAddress.</summary>
public sealed class PublicAddress
{
    private const string Setting = "Portal:PublicAddress";

    private readonly Uri _address;

    /// <exception cref="InvalidOperationException">The setting is no address of a web site.</exception>
    public PublicAddress(IConfiguration configuration)
    {
        var set = configuration[Setting] is { Length: > 0 } address ? address : "http://localhost:5080";
        _address = Uri.TryCreate(set.TrimEnd('/') + "/", UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https")
            ? uri
            : throw new InvalidOperationException($"{Setting} must be an address like https://supervision.your-council.example, not {set}.");
    }

    /// <param name="path">Path and query, from the root: "/records/ID".</param>
    public string Of(string path) => new Uri(_address, path.TrimStart('/')).AbsoluteUri;

    public override string ToString() => _address.AbsoluteUri;
}
