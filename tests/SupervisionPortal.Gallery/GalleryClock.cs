namespace SupervisionPortal.Gallery;

/// <summary>The gallery's day stands still: Tuesday 25 November 2025, 2:32pm in London.</summary>
internal sealed class GalleryClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2025, 11, 25, 14, 32, 0, TimeSpan.Zero);
}
