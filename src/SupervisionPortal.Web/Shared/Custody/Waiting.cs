namespace SupervisionPortal.Web.Shared.Custody;

/// <summary>Something that waits, before it is put into words.</summary>
/// <param name="Key">What its texts are called by.</param>
/// <param name="About">Whose file.</param>
/// <param name="Other">The other person its texts name.</param>
/// <param name="Third">One more, or null.</param>
/// <param name="On">Since when it waits.</param>
internal sealed record Waiting(ShownState State, string Key, Guid About, Guid? Other, Guid? Third, DateOnly On, string Url, bool OpensFile);
