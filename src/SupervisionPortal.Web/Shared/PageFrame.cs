namespace SupervisionPortal.Web.Shared;

/// <summary>What the layout shows around every page. The platform fills it once a request, from the signed-in account.</summary>
public sealed class PageFrame
{
    /// <summary>Null when nobody is signed in.</summary>
    public string? PersonName { get; set; }

    /// <summary>Post and team, as one line.</summary>
    public string? Post { get; set; }

    public string? OrganisationName { get; set; }

    public Stripe Stripe { get; set; }

    /// <summary>The organisation's zone: every date and time of the page is of it.</summary>
    public TimeZoneInfo Zone { get; set; } = TimeZoneInfo.Utc;

    public string HomeUrl { get; set; } = "/";

    /// <summary>Where signing in begins, for a page whose sign-in has run out.</summary>
    public string SignInUrl { get; set; } = "/sign-in/again";

    /// <summary>Where signing in posts from a page that is not left.</summary>
    public string SignInHereUrl { get; set; } = "/sign-in";

    /// <summary>Where the key comes from under which unsaved text is kept on the device.</summary>
    public string DeviceKeysUrl { get; set; } = "/device-keys";

    /// <summary>Where the sign-out form posts.</summary>
    public string SignOutUrl { get; set; } = "/sign-out";

    public IReadOnlyList<FrameLink> Navigation { get; set; } = [];

    public IReadOnlyList<FrameLink> FooterLinks { get; set; } = [];

    /// <summary>Where the reader's notices are; null for whoever has none.</summary>
    public string? NoticesUrl { get; set; }

    /// <summary>How many of them were not read yet.</summary>
    public int NewNotices { get; set; }

    /// <summary>The organisation's languages; a choice is offered when there is more than one.</summary>
    public IReadOnlyList<PortalLanguage> Languages { get; set; } = [];

    /// <summary>An opaque key of the account, under which unsaved text is kept on the device. Null when nobody is signed in.</summary>
    public string? AccountKey { get; set; }

    /// <summary>The section a page belongs to where its address does not tell.</summary>
    public string? Section { get; set; }

    /// <summary>Whether <paramref name="link"/> leads to the section that shows <paramref name="path"/>: the section a page names, else the longest address that <paramref name="path"/> begins with.</summary>
    public bool IsCurrent(FrameLink link, string path)
    {
        if (Section is not null)
            return link.Section == Section;
        var nearest = Navigation
            .Where(candidate => path.Equals(candidate.Url, StringComparison.OrdinalIgnoreCase)
                || (candidate.Url.Length > 1 && path.StartsWith(candidate.Url + "/", StringComparison.OrdinalIgnoreCase)))
            .MaxBy(candidate => candidate.Url.Length);
        return ReferenceEquals(nearest, link);
    }
}
